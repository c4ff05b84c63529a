package org.rosa.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/// What is told of the pack in force: its id and version, and what became of changes.
public final class PackTelemetry {
  private static final System.Logger LOG = System.getLogger("org.rosa.pack");

  private final MeterRegistry meters;
  private Optional<Gauge> shown = Optional.empty();

  public PackTelemetry(MeterRegistry meters) {
    this.meters = meters;
    reloads("loaded");
    reloads("rejected");
  }

  /// Shows the pack in force as `rosa_pack_info` and logs it.
  public synchronized void inForce(String id, String version, int facts) {
    shown.ifPresent(meters::remove);
    shown =
        Optional.of(
            Gauge.builder("rosa.pack.info", () -> 1)
                .description("The pack in force, by id and version")
                .tag("id", id)
                .tag("version", version)
                .register(meters));
    LOG.log(System.Logger.Level.INFO, "pack=" + id + " version=" + version + " facts=" + facts);
  }

  /// Counts a change that was taken over.
  public void loaded() {
    reloads("loaded").increment();
  }

  /// Counts and logs a change that was not taken over.
  ///
  /// @param first place and rule of the first error
  public void rejected(String id, int errors, String first) {
    reloads("rejected").increment();
    LOG.log(
        System.Logger.Level.WARNING,
        "pack=" + id + " rejected errors=" + errors + " first=" + first);
  }

  private Counter reloads(String result) {
    return Counter.builder("rosa.pack.reloads")
        .description("Changes of the pack, by whether they were taken over")
        .tag("result", result)
        .register(meters);
  }
}
