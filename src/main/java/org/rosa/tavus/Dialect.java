package org.rosa.tavus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words in which Tavus is spoken to. In 2026 it renamed a persona to PAL and a replica to
/// face; the older words stay as aliases. What Tavus answers is understood in both.
public enum Dialect {
  /// The present words.
  PAL("/v2/pals", "/v2/faces", "pal", "face"),
  /// The words until 2026.
  PERSONA("/v2/personas", "/v2/replicas", "persona", "replica");

  private final String personas;
  private final String faces;
  private final String persona;
  private final String face;

  Dialect(String personas, String faces, String persona, String face) {
    this.personas = personas;
    this.faces = faces;
    this.persona = persona;
    this.face = face;
  }

  /// The dialect of this name, in any case.
  public static Optional<Dialect> named(String name) {
    return Arrays.stream(values()).filter(one -> one.word().equalsIgnoreCase(name)).findAny();
  }

  /// The name as it is written in settings.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String personasPath() {
    return personas;
  }

  String facesPath() {
    return faces;
  }

  String personaId() {
    return persona + "_id";
  }

  String personaName() {
    return persona + "_name";
  }

  String faceId() {
    return face + "_id";
  }

  String faceName() {
    return face + "_name";
  }

  String defaultFaceId() {
    return "default_" + face + "_id";
  }

  /// How easily a visitor interrupts the avatar.
  String interruptibility() {
    return (this == PAL ? persona : face) + "_interruptibility";
  }

  /// The text of a field that has a name in each dialect; empty when neither is there.
  static String either(JsonNode json, Word word) {
    for (var dialect : values()) {
      var value = json.path(word.in(dialect)).asText("");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /// A persona's JSON with every renamed field in this dialect's words.
  ObjectNode translated(ObjectNode persona) {
    var copy = persona.deepCopy();
    for (var word : List.of(Word.PERSONA_ID, Word.PERSONA_NAME, Word.DEFAULT_FACE_ID)) {
      rename(copy, word);
    }
    if (copy.path("layers").path("conversational_flow") instanceof ObjectNode flow) {
      rename(flow, Word.INTERRUPTIBILITY);
    }
    return copy;
  }

  private void rename(ObjectNode json, Word word) {
    for (var dialect : values()) {
      var value = json.get(word.in(dialect));
      if (dialect != this && value != null) {
        json.remove(word.in(dialect));
        if (!json.hasNonNull(word.in(this))) {
          json.set(word.in(this), value);
        }
      }
    }
  }

  /// A field that was renamed.
  enum Word {
    PERSONA_ID,
    PERSONA_NAME,
    FACE_ID,
    FACE_NAME,
    DEFAULT_FACE_ID,
    INTERRUPTIBILITY;

    String in(Dialect dialect) {
      return switch (this) {
        case PERSONA_ID -> dialect.personaId();
        case PERSONA_NAME -> dialect.personaName();
        case FACE_ID -> dialect.faceId();
        case FACE_NAME -> dialect.faceName();
        case DEFAULT_FACE_ID -> dialect.defaultFaceId();
        case INTERRUPTIBILITY -> dialect.interruptibility();
      };
    }
  }
}
