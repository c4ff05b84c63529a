package org.rosa.llm;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rosa.language.Language;

/// What a chat model is asked.
///
/// @param utterance the visitor's newest words, cleaned; empty when there are none
/// @param language the language the answer is wanted in
/// @param messages everything the model reads, instructions first
/// @param options request fields that belong to the model (temperature, tools, …) as plain Java
///   values, carried unread
public record Prompt(
    String utterance, Language language, List<Message> messages, Map<String, Object> options) {
  public Prompt {
    requireNonNull(utterance, "utterance");
    requireNonNull(language, "language");
    messages = List.copyOf(messages);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
