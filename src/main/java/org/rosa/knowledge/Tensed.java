package org.rosa.knowledge;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// A text for the time before, during and after the conference.
public record Tensed(Map<Tense, Localized> texts) {
  public Tensed {
    texts = Map.copyOf(new EnumMap<>(texts));
    for (var tense : Tense.values()) {
      if (!texts.containsKey(tense)) {
        throw new IllegalArgumentException("no text for the time " + tense + " the event");
      }
    }
  }

  /// A text that holds at every time.
  public static Tensed always(Localized text) {
    return new Tensed(Map.of(Tense.BEFORE, text, Tense.DURING, text, Tense.AFTER, text));
  }

  /// The text for this time.
  public Localized at(Tense tense) {
    return Objects.requireNonNull(texts.get(tense));
  }
}
