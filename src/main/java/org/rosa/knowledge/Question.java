package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rosa.language.Language;

/// What a retriever is asked. Of a text longer than 1,000 letters its end counts: there people ask,
/// and nobody waits for the rest to be looked through.
///
/// @param utterance the visitor's newest words
/// @param spoken the language of the utterance
/// @param language the language the answer is wanted in
/// @param now decides the tense, and what is on now
/// @param place id of the room in which it is asked, where that is known
/// @param earlier what visitor and Rosa said before, newest last
public record Question(
    String utterance,
    Language spoken,
    Language language,
    Instant now,
    Optional<String> place,
    List<String> earlier) {
  private static final int LETTERS = 1_000;

  public Question {
    utterance = end(utterance);
    requireNonNull(spoken, "spoken");
    requireNonNull(language, "language");
    requireNonNull(now, "now");
    requireNonNull(place, "place");
    earlier = earlier.stream().map(Question::end).toList();
  }

  private static String end(String text) {
    int from = Math.max(0, text.length() - LETTERS);
    boolean splits = from > 0 && Character.isLowSurrogate(text.charAt(from));
    return text.substring(splits ? from + 1 : from);
  }

  /// A question in the language in which it is to be answered, asked nobody knows where.
  public Question(String utterance, Language language, Instant now, List<String> earlier) {
    this(utterance, language, language, now, Optional.empty(), earlier);
  }

  /// The same question with other words.
  public Question saying(String other) {
    return new Question(other, spoken, language, now, place, List.of());
  }
}
