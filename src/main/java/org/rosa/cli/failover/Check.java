package org.rosa.cli.failover;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Predicate;

/// Something that right conduct shows.
///
/// @param name what is checked, in a few words
/// @param required whether a scenario fails without it; otherwise it passes in part
record Check(String name, boolean required, Predicate<Evidence> holds) {
  Check {
    requireNonNull(name, "name");
    requireNonNull(holds, "holds");
  }

  static Check must(String name, Predicate<Evidence> holds) {
    return new Check(name, true, holds);
  }

  static Check should(String name, Predicate<Evidence> holds) {
    return new Check(name, false, holds);
  }

  /// The first model was asked so often at most.
  static Check askedAtMost(int times) {
    return must(
        "asked at most " + times + " times",
        evidence -> evidence.asked(Evidence.PRIMARY).size() <= times);
  }

  static Check hammersNot(int times, Duration window) {
    return must(
        "no hammering", evidence -> evidence.askedWithin(Evidence.PRIMARY, window) <= times);
  }

  static Check endsWithin(Duration longest) {
    return must(
        "ends within " + longest.toSeconds() + " s",
        evidence -> evidence.total().compareTo(longest) <= 0);
  }

  static Check isAlive() {
    return must("alive afterwards", Evidence::aliveAfter);
  }
}
