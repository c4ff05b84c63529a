package org.rosa.load;

import static java.util.Objects.requireNonNull;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Locale;

/// How the model server answers: it says its role, thinks, then says its deltas at a fixed pace.
///
/// @param deltas how many; a word each
/// @param pace from one delta to the next, in whole milliseconds, at least one
/// @param think from the request to the first delta
public record Script(int deltas, Duration pace, Duration think, Words words) {
  /// What the deltas say.
  public enum Words {
    /// Sentences of plain English, which a guardrail lets pass.
    PROSE,
    /// The time at which each delta is written: see [Stamp].
    STAMPS
  }

  public Script {
    requireNonNull(words, "words");
    if (deltas < 1 || pace.toMillis() < 1 || think.isNegative()) {
      throw new IllegalArgumentException("a script needs a delta, and a pace from 1 ms on");
    }
  }

  /// As many deltas as the usual method of measuring gateways has, at once and at this pace.
  public static Script paced(Duration pace, Words words) {
    return new Script(64, pace, Duration.ZERO, words);
  }

  /// From the first delta to the last.
  public Duration length() {
    return pace.multipliedBy(deltas);
  }

  /// The script as the query of `POST /script`.
  public String queryString() {
    return "deltas=%d&pace=%d&think=%d&words=%s"
        .formatted(
            deltas, pace.toMillis(), think.toMillis(), words.name().toLowerCase(Locale.ROOT));
  }

  static Script of(MultiMap query) {
    return new Script(
        Integer.parseInt(query.get("deltas")),
        Duration.ofMillis(Long.parseLong(query.get("pace"))),
        Duration.ofMillis(Long.parseLong(query.get("think"))),
        query.contains("words", "stamps", true) ? Words.STAMPS : Words.PROSE);
  }
}
