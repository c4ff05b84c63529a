package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rosa.language.Language;

/// A conversation to be made.
///
/// @param persona its id
/// @param name unique: by it the conversation is found again when the answer was lost
/// @param callback where Tavus reports what happens
/// @param language the visitor's; he may change it
/// @param greeting what the avatar says first
public record NewConversation(
    String persona,
    String name,
    Optional<URI> callback,
    Language language,
    String greeting,
    CallLimits limits) {
  private static final JsonMapper JSON = new JsonMapper();

  public NewConversation {
    requireNonNull(persona, "persona");
    requireNonNull(name, "name");
    requireNonNull(callback, "callback");
    requireNonNull(language, "language");
    requireNonNull(greeting, "greeting");
    requireNonNull(limits, "limits");
  }

  ObjectNode json(Dialect dialect) {
    var json = JSON.createObjectNode();
    json.put(dialect.personaId(), persona);
    json.put("conversation_name", name);
    callback.ifPresent(url -> json.put("callback_url", url.toString()));
    json.put("custom_greeting", greeting);
    if (limits.privateRoom()) {
      json.put("require_auth", true);
    }
    if (limits.testMode()) {
      json.put("test_mode", true);
    }
    var properties = json.putObject("properties");
    properties.put("max_call_duration", limits.longest().toSeconds());
    properties.put("participant_absent_timeout", limits.absent().toSeconds());
    properties.put("participant_left_timeout", limits.left().toSeconds());
    properties.put("enable_recording", false);
    switch (dialect) {
      case PAL -> {
        var languages = properties.putArray("languages");
        spoken(language).forEach(languages::add);
      }
      case PERSONA -> properties.put("language", "multilingual");
    }
    return json;
  }

  /// The codes of all languages, the visitor's first.
  private static List<String> spoken(Language first) {
    var codes = new ArrayList<>(List.of(first.code()));
    Arrays.stream(Language.values())
        .filter(language -> language != first)
        .map(Language::code)
        .forEach(codes::add);
    return codes;
  }
}
