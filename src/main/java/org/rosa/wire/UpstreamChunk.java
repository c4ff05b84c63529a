package org.rosa.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chunk of another server's stream, as far as Rosa reads it.
///
/// @param text the content delta; empty when there is none
/// @param finishReason empty while the answer goes on
public record UpstreamChunk(
    String text, List<CallPart> calls, Optional<String> finishReason, Optional<Tokens> tokens) {
  private static final JsonMapper JSON = new JsonMapper();

  public UpstreamChunk {
    requireNonNull(text, "text");
    calls = List.copyOf(calls);
    requireNonNull(finishReason, "finishReason");
    requireNonNull(tokens, "tokens");
  }

  /// A piece of a tool call.
  public record CallPart(int index, String id, String name, String arguments) {
    public CallPart {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(arguments, "arguments");
    }
  }

  /// Tokens as the other server counted them.
  public record Tokens(long prompt, long completion) {}

  /// Reads an event's data; empty when it is no chunk: not JSON, not an object, or an error report.
  public static Optional<UpstreamChunk> read(String data) {
    try {
      var node = JSON.readTree(data);
      if (node == null || !node.isObject() || node.hasNonNull("error")) {
        return Optional.empty();
      }
      var choice = node.path("choices").path(0);
      var delta = choice.path("delta");
      return Optional.of(
          new UpstreamChunk(
              text(delta, "content"), calls(delta), reason(choice), tokens(node.path("usage"))));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static List<CallPart> calls(JsonNode delta) {
    var calls = new ArrayList<CallPart>();
    int position = 0;
    for (var call : delta.path("tool_calls")) {
      var function = call.path("function");
      int index = Math.max(0, call.path("index").asInt(position++));
      calls.add(
          new CallPart(
              index, text(call, "id"), text(function, "name"), text(function, "arguments")));
    }
    return calls;
  }

  private static Optional<String> reason(JsonNode choice) {
    var reason = text(choice, "finish_reason");
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }

  private static Optional<Tokens> tokens(JsonNode usage) {
    return usage.path("prompt_tokens").isIntegralNumber()
        ? Optional.of(
            new Tokens(
                Math.max(0, usage.path("prompt_tokens").asLong()),
                Math.max(0, usage.path("completion_tokens").asLong())))
        : Optional.empty();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).textValue() : "";
  }
}
