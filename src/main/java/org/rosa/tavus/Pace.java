package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/// How long Tavus is waited for, and how often it is asked again.
///
/// @param connect until the connection stands
/// @param answer from the request to the whole answer; making a conversation takes seconds
/// @param tries the most times one thing is asked
/// @param firstPause before the second try; each further pause is twice as long
/// @param random from 0 to 1: a pause is shortened by up to half, so that callers do not come back
///   in step
/// @param pause waits
public record Pace(
    Duration connect,
    Duration answer,
    int tries,
    Duration firstPause,
    DoubleSupplier random,
    Pause pause) {
  /// Waits for a time.
  @FunctionalInterface
  public interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  public Pace {
    requireNonNull(connect, "connect");
    requireNonNull(answer, "answer");
    requireNonNull(firstPause, "firstPause");
    requireNonNull(random, "random");
    requireNonNull(pause, "pause");
    if (tries < 1) {
      throw new IllegalArgumentException("what is never tried never happens");
    }
  }

  /// What Rosa uses: 3 s to connect, 20 s for an answer, three tries.
  public static Pace usual(DoubleSupplier random) {
    return new Pace(
        Duration.ofSeconds(3),
        Duration.ofSeconds(20),
        3,
        Duration.ofMillis(400),
        random,
        time -> Thread.sleep(time));
  }

  /// Waits before another try.
  ///
  /// @param tried how many there were
  void rest(int tried) throws InterruptedException {
    double whole = firstPause.toMillis() * Math.pow(2, tried - 1.0);
    pause.of(Duration.ofMillis(Math.round(whole * (1 - random.getAsDouble() / 2))));
  }
}
