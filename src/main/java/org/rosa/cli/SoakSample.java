package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.rosa.load.RestlessCallers;

/// What a server held at one moment of a soak.
///
/// @param at since the soak began
/// @param heap bytes of live objects, after a full collection
/// @param resident bytes of memory that the process held
/// @param open answers being given
/// @param tally of all answers until then
record SoakSample(Duration at, long heap, long resident, long open, RestlessCallers.Tally tally) {
  /// So much more in the second half than in the first is no growth: buffers and what the machine
  /// has compiled differ by as much.
  private static final double TOLERANCE = 0.05;

  SoakSample {
    requireNonNull(at, "at");
    requireNonNull(tally, "tally");
  }

  /// By how much the heap of the second half is larger than that of the first, as a share; of the
  /// first sample nothing counts, for it shows a server that still warms up.
  static double growth(List<SoakSample> samples) {
    var counting = samples.subList(Math.min(1, samples.size()), samples.size());
    int half = counting.size() / 2;
    if (half == 0) {
      return 0;
    }
    double before = meanHeap(counting.subList(0, half));
    double after = meanHeap(counting.subList(half, counting.size()));
    return after / before - 1;
  }

  /// Whether a heap that grew by such a share stayed flat.
  static boolean isFlat(double growth) {
    return growth <= TOLERANCE;
  }

  private static double meanHeap(List<SoakSample> samples) {
    return samples.stream().mapToLong(SoakSample::heap).average().orElse(0);
  }
}
