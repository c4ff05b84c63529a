package org.rosa.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A streamed chat completion request to another server.
///
/// @param options further request fields as plain Java values
public record UpstreamRequest(
    String model, List<ChatMessage> messages, Map<String, Object> options) {
  private static final JsonMapper JSON = new JsonMapper();

  public UpstreamRequest {
    requireNonNull(model, "model");
    messages = List.copyOf(messages);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /// The request's body in UTF-8.
  public byte[] json() {
    var body = JSON.createObjectNode();
    body.put("model", model);
    body.put("stream", true);
    body.putObject("stream_options").put("include_usage", true);
    options.forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
    var array = body.putArray("messages");
    messages.forEach(message -> write(message, array));
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request of plain values is always JSON", e);
    }
  }

  private static void write(ChatMessage message, ArrayNode array) {
    ObjectNode node = array.addObject().put("role", message.role());
    if (message.text().isEmpty() && !message.toolCalls().isEmpty()) {
      node.putNull("content");
    } else {
      node.put("content", message.text());
    }
    if (!message.toolCallId().isEmpty()) {
      node.put("tool_call_id", message.toolCallId());
    }
    if (!message.toolCalls().isEmpty()) {
      var calls = node.putArray("tool_calls");
      for (var call : message.toolCalls()) {
        calls
            .addObject()
            .put("id", call.id())
            .put("type", "function")
            .putObject("function")
            .put("name", call.name())
            .put("arguments", call.arguments());
      }
    }
  }
}
