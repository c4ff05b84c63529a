package org.rosa.telemetry;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// The clocks of one inference, all counted from the moment its request head was read.
///
/// Each mark keeps its first setting. Marks are set on the connection's event loop or the
/// inference's own thread and read after the end.
public final class InferenceClock {
  private final LongSupplier nanos;
  private final long received;
  private volatile OptionalLong firstToken = OptionalLong.empty();
  private volatile OptionalLong firstSegment = OptionalLong.empty();
  private volatile OptionalLong acknowledged = OptionalLong.empty();

  /// Starts at once.
  ///
  /// @param nanos a ticker in nanoseconds
  public InferenceClock(LongSupplier nanos) {
    this.nanos = nanos;
    this.received = nanos.getAsLong();
  }

  /// Whether this request was received before another one, by the same ticker.
  public boolean startedBefore(InferenceClock other) {
    return received - other.received < 0;
  }

  /// A model's first text or tool call came in.
  public void firstToken() {
    if (firstToken.isEmpty()) {
      firstToken = OptionalLong.of(nanos.getAsLong() - received);
    }
  }

  /// The first text was handed to the connection.
  public void firstSegment() {
    if (firstSegment.isEmpty()) {
      firstSegment = OptionalLong.of(nanos.getAsLong() - received);
    }
  }

  /// The visitor was told that the answer is under way.
  public void acknowledged() {
    if (acknowledged.isEmpty()) {
      acknowledged = OptionalLong.of(nanos.getAsLong() - received);
    }
  }

  /// From the request head to the sentence that says so; empty when none was needed.
  public Optional<Duration> toAcknowledgement() {
    return duration(acknowledged);
  }

  /// From the request head to a model's first token; empty when no model spoke.
  public Optional<Duration> toFirstToken() {
    return duration(firstToken);
  }

  /// From the request head to the first text on the connection; empty when there was none.
  public Optional<Duration> toFirstSegment() {
    return duration(firstSegment);
  }

  /// From the request head to this call.
  public Duration elapsed() {
    return Duration.ofNanos(nanos.getAsLong() - received);
  }

  private static Optional<Duration> duration(OptionalLong mark) {
    return mark.isPresent() ? Optional.of(Duration.ofNanos(mark.getAsLong())) : Optional.empty();
  }
}
