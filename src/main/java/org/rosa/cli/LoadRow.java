package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.rosa.load.Heard;
import org.rosa.load.Measured;
import org.rosa.load.Times;

/// One server under one load, beside the same load on the model server itself.
///
/// @param direct what the model server came to; empty where the target is not between
record LoadRow(
    int streams, Duration pace, String target, Measured measured, Optional<Measured> direct) {
  LoadRow {
    requireNonNull(pace, "pace");
    requireNonNull(target, "target");
    requireNonNull(measured, "measured");
    requireNonNull(direct, "direct");
  }

  /// From the request to the first word, in milliseconds.
  OptionalDouble first(double percent) {
    return measured.heard().first().percentile(percent);
  }

  /// How much longer the first word takes than directly, percentile less percentile.
  OptionalDouble addedFirst(double percent) {
    return added(measured.heard(), Heard::first, percent);
  }

  /// How much longer a word is under way than directly; empty where words bear no stamp.
  OptionalDouble addedWord(double percent) {
    return added(measured.heard(), Heard::late, percent);
  }

  /// Processor time that the target took for each word, in microseconds; empty where unknown.
  OptionalDouble cpuMicros() {
    long words = measured.heard().words();
    return words == 0 || measured.cpu().isZero()
        ? OptionalDouble.empty()
        : OptionalDouble.of(measured.cpu().toNanos() / 1e3 / words);
  }

  /// The most memory the target held, in megabytes; empty where unknown.
  OptionalDouble megabytes() {
    return measured.bytes() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(measured.bytes() / 1e6);
  }

  private OptionalDouble added(Heard through, Function<Heard, Times> times, double percent) {
    var longer = times.apply(through).percentile(percent);
    var base =
        direct
            .map(Measured::heard)
            .map(times)
            .map(all -> all.percentile(percent))
            .orElse(OptionalDouble.empty());
    return longer.isPresent() && base.isPresent()
        ? OptionalDouble.of(longer.getAsDouble() - base.getAsDouble())
        : OptionalDouble.empty();
  }
}
