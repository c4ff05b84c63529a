package org.rosa.pack;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rosa.language.Language;

/// A question the pack must answer, as a visitor asks it.
///
/// @param want ids of acceptable subjects, best first; [#UNKNOWN] alone where Rosa must not know
/// @param says words that every right answer holds
/// @param history what was said before, oldest first, a visitor's turns after `V: `, Rosa's after
///   `R: `
/// @param at when it is asked, where that matters
/// @param unseen not looked at while matching is tuned
/// @param file where it stands
/// @param line counted from 1
public record GoldenQuestion(
    Language language,
    String ask,
    List<String> want,
    List<String> says,
    List<String> history,
    Optional<Instant> at,
    boolean unseen,
    Path file,
    int line) {
  public static final String UNKNOWN = "unknown";

  public GoldenQuestion {
    requireNonNull(language, "language");
    if (ask.isBlank()) {
      throw new IllegalArgumentException("asks nothing");
    }
    want = List.copyOf(want);
    if (want.isEmpty()) {
      throw new IllegalArgumentException("wants nothing");
    }
    says = List.copyOf(says);
    history = List.copyOf(history);
    requireNonNull(at, "at");
    requireNonNull(file, "file");
  }

  /// Whether it is right to say that Rosa does not know.
  public boolean wantsUnknown() {
    return want.contains(UNKNOWN);
  }

  /// Whether nothing in the pack answers it, so that whatever is said as an answer is wrong.
  public boolean isUnanswerable() {
    return want.stream().allMatch(UNKNOWN::equals);
  }
}
