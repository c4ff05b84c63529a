package org.rosa.llm;

import java.time.Duration;

/// How long a model may keep a visitor waiting.
///
/// @param connect until the connection stands
/// @param firstToken from the call to the first text or tool call, where another can answer
/// @param alone from the visitor's request to the first text or tool call, where nobody else can
///   answer; where that is shorter than `firstToken`, `firstToken` counts
/// @param gap between two events of a running answer
/// @param total from the call to the end of the answer; a stop for runaways only
public record Patience(
    Duration connect, Duration firstToken, Duration alone, Duration gap, Duration total) {
  public static final Patience DEFAULT =
      new Patience(
          Duration.ofMillis(500),
          Duration.ofMillis(1200),
          Duration.ofSeconds(4),
          Duration.ofSeconds(3),
          Duration.ofSeconds(60));

  public Patience {
    positive("connect", connect);
    positive("first token", firstToken);
    positive("alone", alone);
    positive("gap", gap);
    positive("total", total);
  }

  private static void positive(String what, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException("the " + what + " limit is not positive: " + duration);
    }
  }
}
