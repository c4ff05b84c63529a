package org.rosa.cli.failover;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;

/// What a caller heard of one answer.
///
/// @param at when it asked, since the server's start
/// @param text everything that was said
/// @param ended whether the stream ended as every stream should, with one `[DONE]`
/// @param firstWord from the question to the first text; empty when there was none
/// @param total from the question to the end
/// @param completionTokens as the answer's usage tells; empty where it has none
record Call(
    Duration at,
    String text,
    boolean ended,
    Optional<Duration> firstWord,
    Duration total,
    Optional<Long> completionTokens) {
  private static final Phrasebook PHRASES = new Phrasebook();
  private static final List<Phrase> ANNOUNCEMENTS =
      List.of(Phrase.ONE_MOMENT, Phrase.LET_ME_SEE, Phrase.LET_ME_THINK);

  Call {
    requireNonNull(at, "at");
    requireNonNull(text, "text");
    requireNonNull(firstWord, "firstWord");
    requireNonNull(total, "total");
    requireNonNull(completionTokens, "completionTokens");
  }

  /// Whether the whole answer was heard, once.
  boolean isComplete() {
    return ended && answer().equals(SampleAnswer.TEXT);
  }

  /// Whether it was told politely that there will be no answer.
  boolean isDeclined() {
    return ended && answer().equals(PHRASES.say(Phrase.DECLINE, Language.ENGLISH));
  }

  /// Whether it ended with words of Rosa's own that say that something is missing.
  boolean isHonest() {
    return ended
        && (answer().contains(PHRASES.say(Phrase.INTERRUPTED, Language.ENGLISH))
            || answer().contains(PHRASES.say(Phrase.DIFFICULTY, Language.ENGLISH))
            || isDeclined());
  }

  /// The words without an announcement before them.
  private String answer() {
    return ANNOUNCEMENTS.stream()
        .map(phrase -> PHRASES.say(phrase, Language.ENGLISH))
        .filter(text::startsWith)
        .findFirst()
        .map(announcement -> text.substring(announcement.length()))
        .orElse(text)
        .strip();
  }
}
