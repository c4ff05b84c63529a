package org.rosa.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
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
    try (var json = JSON.createParser(data)) {
      return json.nextToken() == JsonToken.START_OBJECT
          ? new Reading(json).chunk()
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// One chunk being read, token by token: an answer has hundreds, and nearly all of them hold a
  /// word and nothing else. What is rare, tool calls and usage, is read as a tree.
  private static final class Reading {
    private final JsonParser json;
    private String text = "";
    private List<CallPart> calls = List.of();
    private Optional<String> finishReason = Optional.empty();
    private Optional<Tokens> tokens = Optional.empty();
    private boolean error;

    Reading(JsonParser json) {
      this.json = json;
    }

    Optional<UpstreamChunk> chunk() throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        var value = json.nextToken();
        switch (name) {
          case "choices" -> choices(value);
          case "usage" -> tokens = tokens(JSON.readTree(json));
          case "error" -> {
            error = value != JsonToken.VALUE_NULL;
            json.skipChildren();
          }
          default -> json.skipChildren();
        }
      }
      return error
          ? Optional.empty()
          : Optional.of(new UpstreamChunk(text, calls, finishReason, tokens));
    }

    /// Reads the first choice and passes over the others.
    private void choices(JsonToken value) throws IOException {
      if (value != JsonToken.START_ARRAY) {
        json.skipChildren();
        return;
      }
      boolean first = true;
      for (var next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
        if (first && next == JsonToken.START_OBJECT) {
          choice();
        } else {
          json.skipChildren();
        }
        first = false;
      }
    }

    private void choice() throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        var value = json.nextToken();
        switch (name) {
          case "delta" -> delta(value);
          case "finish_reason" -> {
            var reason = string(value);
            finishReason = reason.isEmpty() ? Optional.empty() : Optional.of(reason);
          }
          default -> json.skipChildren();
        }
      }
    }

    private void delta(JsonToken value) throws IOException {
      if (value != JsonToken.START_OBJECT) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        var field = json.nextToken();
        switch (name) {
          case "content" -> text = string(field);
          case "tool_calls" -> calls = calls(JSON.readTree(json));
          default -> json.skipChildren();
        }
      }
    }

    /// A field's text; empty, and passed over, where it is none.
    private String string(JsonToken value) throws IOException {
      if (value == JsonToken.VALUE_STRING) {
        return json.getText();
      }
      json.skipChildren();
      return "";
    }
  }

  private static List<CallPart> calls(JsonNode array) {
    var calls = new ArrayList<CallPart>();
    int position = 0;
    for (var call : array) {
      var function = call.path("function");
      int index = Math.max(0, call.path("index").asInt(position++));
      calls.add(
          new CallPart(
              index, text(call, "id"), text(function, "name"), text(function, "arguments")));
    }
    return calls;
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
