package org.rosa.wire;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A chat completion request as far as Rosa reads it; everything else in it is ignored.
///
/// @param model what the client called the model; echoed
/// @param stream empty when the field is missing or null
/// @param includeUsage `stream_options.include_usage`
/// @param conversationId an id found in a field of the body; empty when there is none
/// @param languages what `languages` or `language` names, in order
/// @param options the fields that are passed on to a model, as plain Java values
public record ChatRequest(
    Optional<String> model,
    List<ChatMessage> messages,
    Optional<Boolean> stream,
    boolean includeUsage,
    Optional<String> conversationId,
    List<String> languages,
    Map<String, Object> options) {
  public ChatRequest {
    requireNonNull(model, "model");
    messages = List.copyOf(messages);
    requireNonNull(stream, "stream");
    requireNonNull(conversationId, "conversationId");
    languages = List.copyOf(languages);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /// Whether the client lets the model call tools.
  public boolean offersTools() {
    return options.get("tools") instanceof List<?> tools
        && !tools.isEmpty()
        && !"none".equals(options.get("tool_choice"));
  }
}
