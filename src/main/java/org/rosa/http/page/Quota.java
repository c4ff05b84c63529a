package org.rosa.http.page;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongSupplier;

/// How many conversations may be opened from one address.
final class Quota {
  /// So many at once, and so many more a minute: enough for a hall of kiosks behind one address.
  static final int MOST = 60;

  private static final Duration REFILL = Duration.ofMinutes(1);

  /// Most addresses that are kept; the one that asked least lately is forgotten first.
  private static final int ADDRESSES = 10_000;

  private final LongSupplier nanos;

  /// Least lately asked first.
  private final SequencedMap<String, Bucket> buckets = new LinkedHashMap<>();

  /// @param nanos a ticker in nanoseconds
  Quota(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Takes one; where none is left, says after how many seconds there will be.
  Optional<Long> take(String address) {
    var probe = bucket(address).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
  }

  private synchronized Bucket bucket(String address) {
    var bucket = Optional.ofNullable(buckets.get(address)).orElseGet(this::full);
    buckets.putLast(address, bucket);
    if (buckets.size() > ADDRESSES) {
      buckets.pollFirstEntry();
    }
    return bucket;
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(MOST).refillGreedy(MOST, REFILL))
        .withCustomTimePrecision(new Ticker(nanos))
        .build();
  }

  private record Ticker(LongSupplier nanos) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
