package org.rosa.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TelemetryTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Telemetry telemetry = new Telemetry(meters);

  @Test
  void what_is_watched_is_counted_also_after_garbage_was_collected() {
    var hits = new AtomicLong(1);
    telemetry.watchCache("answer", hits::get, () -> 0);
    telemetry.watchFailures("primary", "refused", hits::get);

    var garbage = new WeakReference<>(new Object());
    while (garbage.get() != null) {
      System.gc();
    }
    hits.set(2);

    assertThat(meters.get("rosa.cache").tag("result", "hit").functionCounter().count())
        .isEqualTo(2);
    assertThat(meters.get("rosa.model.failures").functionCounter().count()).isEqualTo(2);
  }
}
