package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.rosa.language.Language;

/// What a retriever is asked.
///
/// @param utterance the visitor's newest words
/// @param spoken the language of the utterance
/// @param language the language the answer is wanted in
/// @param now decides the tense, and what is on now
/// @param earlier what visitor and Rosa said before, newest last
public record Question(
    String utterance, Language spoken, Language language, Instant now, List<String> earlier) {
  public Question {
    requireNonNull(utterance, "utterance");
    requireNonNull(spoken, "spoken");
    requireNonNull(language, "language");
    requireNonNull(now, "now");
    earlier = List.copyOf(earlier);
  }

  /// A question in the language in which it is to be answered.
  public Question(String utterance, Language language, Instant now, List<String> earlier) {
    this(utterance, language, language, now, earlier);
  }

  /// The same question with other words.
  public Question saying(String other) {
    return new Question(other, spoken, language, now, List.of());
  }
}
