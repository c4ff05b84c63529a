package org.rosa.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A fact in one language: what people ask, and what is answered in each tense.
///
/// @param title names the subject in a question or an offer: "the hydroacoustic stations"
/// @param questions as people ask aloud, at least one
/// @param answers one speakable answer for every tense
public record Wording(String title, List<String> questions, Map<Tense, String> answers) {
  public Wording {
    if (title.isBlank()) {
      throw new IllegalArgumentException("no title");
    }
    questions = List.copyOf(questions);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("no question");
    }
    answers = Map.copyOf(new EnumMap<>(answers));
    for (var tense : Tense.values()) {
      if (answers.getOrDefault(tense, "").isBlank()) {
        throw new IllegalArgumentException("no answer for the time " + tense + " the event");
      }
    }
  }

  /// The answer in this tense.
  public String answer(Tense tense) {
    return answers.getOrDefault(tense, "");
  }
}
