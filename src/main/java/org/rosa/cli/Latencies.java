package org.rosa.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// How long something took, many times.
record Latencies(List<Duration> sorted) {
  Latencies {
    sorted = sorted.stream().sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  /// The shortest time that this many of a hundred did not exceed.
  Duration percentile(int percent) {
    return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
  }

  static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  /// In milliseconds with two decimals.
  static String shown(Duration time) {
    return String.format(Locale.ROOT, "%.2f", millis(time));
  }
}
