package org.rosa.load;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Lengths of time, many of them, in nanoseconds. Used by one thread.
public final class Times {
  private long[] nanos = new long[1_024];
  private int size;
  private boolean sorted;

  void add(long time) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = time;
    sorted = false;
  }

  void addAll(Times others) {
    for (int i = 0; i < others.size; i++) {
      add(others.nanos[i]);
    }
  }

  public int size() {
    return size;
  }

  /// In milliseconds, the shortest time that this many of a hundred did not exceed; empty when
  /// nothing was measured.
  public OptionalDouble percentile(double percent) {
    if (size == 0) {
      return OptionalDouble.empty();
    }
    if (!sorted) {
      Arrays.sort(nanos, 0, size);
      sorted = true;
    }
    int at = (int) Math.ceil(size * percent / 100) - 1;
    return OptionalDouble.of(nanos[Math.max(0, at)] / 1e6);
  }
}
