package org.rosa;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.rosa.http.TavusEventsRoute;
import org.rosa.tavus.CallWatcher;
import org.rosa.tavus.Calls;
import org.rosa.tavus.Ending;
import org.rosa.tavus.KnownPersona;
import org.rosa.tavus.StateFolder;
import org.rosa.telemetry.Telemetry;

/// Puts the avatar's calls together: who makes them, who counts them, and who looks that none is
/// left open.
public final class AvatarCalls {
  private static final System.Logger LOG = System.getLogger("org.rosa.calls");
  private static final long SWEEP_MILLIS = 60_000;
  private static final int SECRET_BYTES = 32;

  private AvatarCalls() {}

  /// @return empty without a key of Tavus
  public static Optional<Calls> of(Settings settings, Telemetry telemetry) {
    if (settings.tavus().key().isEmpty()) {
      return Optional.empty();
    }
    try {
      var state = TavusSetup.state(settings);
      var calls =
          new Calls(
              new Calls.Desk(
                  TavusSetup.client(settings, settings.tavus().dialect()),
                  () -> settings.tavus().persona().or(() -> known(state)),
                  settings.publicUrl(),
                  settings.tavus().limits(),
                  state,
                  settings.tavus().transcriptDays(),
                  secrets(),
                  // What a call costs runs by the real time, whatever ROSA_CLOCK shows.
                  Clock.systemUTC()));
      telemetry.watchOpenCalls(calls::open);
      calls.tell(counting(telemetry));
      return Optional.of(calls);
    } catch (InvalidSettingsException e) {
      throw new IllegalStateException("a key of Tavus is there", e);
    }
  }

  /// Hears what Tavus reports of calls, and looks that none is left open.
  public static void mount(Calls calls, Router router, Vertx vertx) {
    new TavusEventsRoute(vertx, calls).mount(router);
    keepSwept(calls, vertx);
  }

  /// Sweeps now, for what an earlier process left, and every minute; never twice at a time.
  private static void keepSwept(Calls calls, Vertx vertx) {
    var sweeping = new AtomicBoolean();
    Runnable sweep =
        () -> {
          if (sweeping.compareAndSet(false, true)) {
            try {
              calls.sweep();
            } finally {
              sweeping.set(false);
            }
          }
        };
    Thread.ofVirtual().start(sweep);
    vertx.setPeriodic(SWEEP_MILLIS, _ -> Thread.ofVirtual().start(sweep));
  }

  private static Optional<String> known(StateFolder state) {
    try {
      return KnownPersona.in(state).map(KnownPersona::id);
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the persona cannot be read from " + state.path() + ": " + e);
      return Optional.empty();
    }
  }

  private static Supplier<String> secrets() {
    var random = new SecureRandom();
    return () -> {
      var bytes = new byte[SECRET_BYTES];
      random.nextBytes(bytes);
      return HexFormat.of().formatHex(bytes);
    };
  }

  private static CallWatcher counting(Telemetry telemetry) {
    return new CallWatcher() {
      @Override
      public void began(String conversation, String outcome) {
        telemetry.callBegan(outcome);
      }

      @Override
      public void ended(String conversation, Ending ending) {
        telemetry.callEnded(ending.word());
      }
    };
  }
}
