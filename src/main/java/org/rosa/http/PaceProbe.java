package org.rosa.http;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Usage;

/// A stream with known gaps, for whoever wants to see whether something between him and Rosa holds
/// frames back: `POST /chat/completions?doctor=pace`.
final class PaceProbe {
  private static final Duration GAP = Duration.ofMillis(250);
  private static final List<String> WORDS = List.of("one ", "two ", "three ", "four");

  private final Vertx vertx;
  private final StreamedAnswer answer;
  private int said;

  PaceProbe(Vertx vertx, StreamedAnswer answer) {
    this.vertx = vertx;
    this.answer = answer;
  }

  /// Says a word at once and one after each gap.
  void start() {
    answer.begin();
    next();
  }

  private void next() {
    if (said == WORDS.size()) {
      answer.finish(FinishReason.STOP, new Usage(0, WORDS.size()));
      return;
    }
    answer.text(WORDS.get(said++));
    if (answer.open()) {
      vertx.setTimer(GAP.toMillis(), _ -> next());
    }
  }
}
