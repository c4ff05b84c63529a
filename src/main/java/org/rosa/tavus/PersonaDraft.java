package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rosa.knowledge.Conference;
import org.rosa.language.Language;

/// The persona as it should be: from the pack what it says of itself, from the settings how Rosa is
/// reached. Fields that are not named here, such as the voice, belong to whoever set them at Tavus.
///
/// @param face its id
public record PersonaDraft(Conference conference, ModelAccess access, String face) {
  /// What a persona of the first Rosa had and this one must not: functions of the platform's own
  /// model. Calls would go to a page that no longer answers them.
  static final Set<String> UNWANTED = Set.of("/layers/llm/tools");

  private static final JsonMapper JSON = new JsonMapper();

  public PersonaDraft {
    requireNonNull(conference, "conference");
    requireNonNull(access, "access");
    requireNonNull(face, "face");
  }

  /// What the persona is called at Tavus.
  public String name() {
    return "Rosa, assistant of " + PersonaPrompt.name(conference);
  }

  /// The persona as it is sent to Tavus, key included.
  ///
  /// Perception is off, as Rosa drops what is guessed of faces and voices. Speculative inference is
  /// named because its default has changed; Rosa's answers have no effect until they are heard.
  public ObjectNode json(Dialect dialect) {
    var json = JSON.createObjectNode();
    json.put(dialect.personaName(), name());
    json.put("pipeline_mode", "full");
    switch (dialect) {
      case PAL -> {
        json.put(
            "system_prompt",
            PersonaPrompt.of(conference) + "\n\n" + PersonaPrompt.context(conference));
        var languages = json.putArray("languages");
        codes().forEach(languages::add);
      }
      case PERSONA -> {
        json.put("system_prompt", PersonaPrompt.of(conference));
        json.put("context", PersonaPrompt.context(conference));
      }
    }
    json.put(dialect.defaultFaceId(), face);
    layers(json.putObject("layers"), dialect);
    return json;
  }

  private void layers(ObjectNode layers, Dialect dialect) {
    var llm = layers.putObject("llm");
    llm.put("model", access.model());
    llm.put("base_url", access.baseUrl().toString());
    llm.put("api_key", access.key());
    llm.put("speculative_inference", true);
    llm.putObject("default_query").put("profile", access.profile());
    layers.putObject("perception").put("perception_model", "off");
    layers
        .putObject("conversational_flow")
        .put("turn_detection_model", "sparrow-1")
        .put("turn_taking_patience", "medium")
        .put(dialect.interruptibility(), "medium");
  }

  private static List<String> codes() {
    return Arrays.stream(Language.values())
        .map(Language::code)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
