package org.rosa.load;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// What a load came to.
///
/// @param cpu processor time that the target took; zero where it was not measured
/// @param bytes the most memory that the target held; zero where it was not measured
public record Measured(Heard heard, Duration cpu, long bytes) {
  public Measured {
    requireNonNull(heard, "heard");
    requireNonNull(cpu, "cpu");
  }

  /// What two rounds came to together: all that was heard, all work, the most memory.
  public Measured and(Measured other) {
    var all = new Heard();
    all.add(heard);
    all.add(other.heard);
    return new Measured(all, cpu.plus(other.cpu), Math.max(bytes, other.bytes));
  }
}
