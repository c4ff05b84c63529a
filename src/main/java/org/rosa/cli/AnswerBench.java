package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rosa.knowledge.Conference;
import org.rosa.language.Language;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.GoldenQuestion;

/// What was measured of a pack and its golden questions.
///
/// @param cold the first loading of the process
/// @param warm the second
/// @param bytes of heap that the second copy of the pack takes; what both share is not in it
record AnswerBench(
    Conference conference,
    GoldenScore score,
    Map<Language, Latencies> firstSegments,
    PackLoad.Times cold,
    PackLoad.Times warm,
    long bytes) {
  /// How often every question is asked against the clock.
  private static final int ROUNDS = 3;

  AnswerBench {
    requireNonNull(conference, "conference");
    requireNonNull(score, "score");
    firstSegments = Map.copyOf(firstSegments);
    requireNonNull(cold, "cold");
    requireNonNull(warm, "warm");
  }

  /// @param cold how long the first loading of this pack took
  static AnswerBench run(Path pack, List<GoldenQuestion> golden, PackLoad.Times cold, Vertx vertx)
      throws BrokenPackException, InterruptedException {
    var load = PackLoad.of(pack);
    return new AnswerBench(
        load.known().conference(),
        new GoldenJudge(load.known()).judge(golden),
        FirstSegments.measure(load.known(), golden, ROUNDS, vertx),
        cold,
        load.times(),
        load.bytes());
  }
}
