package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A persona as Tavus has it.
///
/// @param json in the client's dialect; may hold keys
public record Persona(String id, ObjectNode json) {
  public Persona {
    requireNonNull(id, "id");
    requireNonNull(json, "json");
  }

  /// What it is called at Tavus.
  public String name() {
    return Dialect.either(json, Dialect.Word.PERSONA_NAME);
  }

  /// Without the JSON, which may hold keys.
  @Override
  public String toString() {
    return id + " (" + name() + ")";
  }
}
