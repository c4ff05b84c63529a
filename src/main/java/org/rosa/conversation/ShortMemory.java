package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongSupplier;

/// Remembers the newest values for a while. Safe for several threads.
final class ShortMemory<K, V> {
  private record Kept<V>(V value, long until) {}

  private final int most;
  private final Duration life;
  private final LongSupplier nanos;

  /// Oldest first, and so first the one that is forgotten next.
  private final SequencedMap<K, Kept<V>> kept = new LinkedHashMap<>();

  private long hits;
  private long misses;

  /// @param most how many values are kept
  /// @param nanos a ticker in nanoseconds
  ShortMemory(int most, Duration life, LongSupplier nanos) {
    this.most = most;
    this.life = requireNonNull(life, "life");
    this.nanos = requireNonNull(nanos, "nanos");
  }

  synchronized Optional<V> recall(K key) {
    forgetOld();
    var found = Optional.ofNullable(kept.get(key)).map(Kept::value);
    if (found.isPresent()) {
      hits++;
    } else {
      misses++;
    }
    return found;
  }

  synchronized void keep(K key, V value) {
    forgetOld();
    kept.putLast(key, new Kept<>(value, nanos.getAsLong() + life.toNanos()));
    if (kept.size() > most) {
      kept.pollFirstEntry();
    }
  }

  /// How often something was recalled.
  synchronized long hits() {
    return hits;
  }

  /// How often there was nothing to recall.
  synchronized long misses() {
    return misses;
  }

  private void forgetOld() {
    long now = nanos.getAsLong();
    while (!kept.isEmpty() && kept.firstEntry().getValue().until() - now <= 0) {
      kept.pollFirstEntry();
    }
  }
}
