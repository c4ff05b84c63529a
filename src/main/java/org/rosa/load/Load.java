package org.rosa.load;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is asked of a server.
///
/// @param streams how many callers ask at the same time, each on a connection of its own
/// @param each how many answers each caller asks for, one after the other
/// @param spread the callers begin evenly within this time
/// @param questions asked in turn
/// @param script what the model server behind answers; empty where another one answers
public record Load(
    int streams, int each, Duration spread, List<String> questions, Optional<Script> script) {
  /// How much longer than its script an answer may take before its caller gives it up.
  static final Duration PATIENCE = Duration.ofSeconds(30);

  public Load {
    if (streams < 1 || each < 1 || spread.isNegative() || questions.isEmpty()) {
      throw new IllegalArgumentException("a load needs callers, answers and questions");
    }
    questions = List.copyOf(questions);
    requireNonNull(script, "script");
  }

  Expected expected() {
    return script.<Expected>map(Expected.Scripted::new).orElseGet(Expected.Words::new);
  }

  /// The longest that a caller waits for the end of an answer.
  Duration longest() {
    return script
        .map(followed -> followed.think().plus(followed.length()))
        .orElse(Duration.ZERO)
        .plus(PATIENCE);
  }

  String question(int asked) {
    return questions.get(asked % questions.size());
  }
}
