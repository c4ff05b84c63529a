package org.rosa.knowledge;

import java.util.EnumMap;
import java.util.Map;
import org.rosa.language.Language;

/// A speakable text in every language; one that is missing cannot exist.
public record Localized(Map<Language, String> texts) {
  public Localized {
    texts = Map.copyOf(new EnumMap<>(texts));
    for (var language : Language.values()) {
      if (texts.getOrDefault(language, "").isBlank()) {
        throw new IllegalArgumentException("no text in " + language.code());
      }
    }
  }

  /// The text in this language.
  public String in(Language language) {
    return texts.getOrDefault(language, "");
  }
}
