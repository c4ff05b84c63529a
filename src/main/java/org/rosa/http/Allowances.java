package org.rosa.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// What is left of each key's share of the models.
final class Allowances {
  private final Map<String, Bucket> buckets = new HashMap<>();

  /// @param nanos a ticker in nanoseconds
  Allowances(List<ApiKey> keys, RateLimits limits, LongSupplier nanos) {
    var ticker = new Ticker(nanos);
    for (var key : keys) {
      limits.of(key).ifPresent(limit -> buckets.put(key.name(), bucket(limit, ticker)));
    }
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

  private static Bucket bucket(RateLimit limit, TimeMeter ticker) {
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth.capacity(limit.answers()).refillGreedy(limit.answers(), limit.per()))
        .withCustomTimePrecision(ticker)
        .build();
  }

  /// Takes the leave for one answer of a model; false when the key's share is used up.
  ///
  /// @param name of the key; who asks without one shares in nothing that is measured
  boolean take(String name) {
    var bucket = buckets.get(name);
    return bucket == null || bucket.tryConsume(1);
  }
}
