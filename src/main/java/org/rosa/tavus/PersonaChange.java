package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One field in which a persona at Tavus differs from its draft.
///
/// @param path as in a JSON Patch, such as `/layers/llm/base_url`
/// @param has what Tavus has; empty for nothing
/// @param wants what the draft says; empty when it must go
public record PersonaChange(String path, Optional<JsonNode> has, Optional<JsonNode> wants) {
  /// What stands in place of a key.
  static final String MASK = "****";

  private static final String KEY = "api_key";
  private static final JsonMapper JSON = new JsonMapper();

  public PersonaChange {
    requireNonNull(path, "path");
    requireNonNull(has, "has");
    requireNonNull(wants, "wants");
    if (has.isEmpty() && wants.isEmpty()) {
      throw new IllegalArgumentException("nothing changes at " + path);
    }
  }

  /// Everything that must change for a persona to be as its draft says. Fields that the draft does
  /// not name stay.
  ///
  /// @param sameKey whether a key that Tavus does not show is the draft's, asked with that key
  public static List<PersonaChange> between(
      Persona persona, PersonaDraft draft, Dialect dialect, Predicate<String> sameKey) {
    var changes = new ArrayList<PersonaChange>();
    compare("", persona.json(), draft.json(dialect), sameKey, changes);
    for (var path : PersonaDraft.UNWANTED) {
      var found = persona.json().at(path);
      if (!found.isMissingNode() && !found.isNull() && !(found.isArray() && found.isEmpty())) {
        changes.add(new PersonaChange(path, Optional.of(found), Optional.empty()));
      }
    }
    return List.copyOf(changes);
  }

  private static void compare(
      String path,
      ObjectNode has,
      ObjectNode wants,
      Predicate<String> sameKey,
      List<PersonaChange> changes) {
    for (var field : wants.properties()) {
      var at = path + "/" + field.getKey();
      var wanted = field.getValue();
      var found = Optional.ofNullable(has.get(field.getKey())).filter(value -> !value.isNull());
      if (found.isPresent()
          && found.get() instanceof ObjectNode inner
          && wanted instanceof ObjectNode other) {
        compare(at, inner, other, sameKey, changes);
      } else if (found.filter(wanted::equals).isEmpty()
          && !(field.getKey().equals(KEY) && hidden(found) && sameKey.test(wanted.asText()))) {
        changes.add(new PersonaChange(at, found, Optional.of(wanted)));
      }
    }
  }

  /// Whether Tavus does not show a key: it is left out or has its middle covered.
  private static boolean hidden(Optional<JsonNode> key) {
    return key.isEmpty() || key.get().asText("").contains("*") || key.get().asText("").isEmpty();
  }

  /// The JSON Patch that makes all changes.
  public static ArrayNode patch(List<PersonaChange> changes) {
    var patch = JSON.createArrayNode();
    for (var change : changes) {
      var operation = patch.addObject().put("op", change.operation()).put("path", change.path());
      change.wants().ifPresent(value -> operation.set("value", value));
    }
    return patch;
  }

  private String operation() {
    if (wants.isEmpty()) {
      return "remove";
    }
    return has.isEmpty() ? "add" : "replace";
  }

  /// One line for people; keys are masked.
  public String line() {
    var was = has.map(this::shown).orElse("nothing");
    var becomes = wants.map(this::shown).orElse("nothing");
    return path + ": " + was + " -> " + becomes;
  }

  private String shown(JsonNode value) {
    return path.endsWith("/" + KEY) ? MASK : masked(value).toString();
  }

  /// The same with every key masked.
  public static JsonNode masked(JsonNode value) {
    var copy = value.deepCopy();
    mask(copy);
    return copy;
  }

  private static void mask(JsonNode value) {
    if (value instanceof ObjectNode object && object.hasNonNull(KEY)) {
      object.put(KEY, MASK);
    }
    value.forEach(PersonaChange::mask);
  }

  /// Without values, which may be keys.
  @Override
  public String toString() {
    return operation() + " " + path;
  }
}
