package org.rosa.cli.failover;

import java.time.Duration;

/// How long faults last.
///
/// @param pace between two words of an answer
/// @param retryAfter what a busy server asks for, in whole seconds
/// @param silence how long a silent, late or stalling server stays so
/// @param down how long a flapping server is down
/// @param interval between two questions to a flapping server
/// @param soon a first word that comes before is in time
public record Timing(
    Duration pace,
    Duration retryAfter,
    Duration silence,
    Duration down,
    Duration interval,
    Duration soon) {
  /// The catalogue's times, but for a shorter outage and a shorter silence.
  public static final Timing FULL =
      new Timing(
          Duration.ofMillis(15),
          Duration.ofSeconds(2),
          Duration.ofSeconds(30),
          Duration.ofSeconds(15),
          Duration.ofMillis(1_200),
          Duration.ofSeconds(2));

  /// For tests, also on a busy machine: in time is what comes long before a silent server speaks.
  public static final Timing FAST =
      new Timing(
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(2),
          Duration.ofMillis(400),
          Duration.ofSeconds(15));
}
