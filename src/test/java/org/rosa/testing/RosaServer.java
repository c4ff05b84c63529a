package org.rosa.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rosa.AvatarCalls;
import org.rosa.CurrentPack;
import org.rosa.InvalidSettingsException;
import org.rosa.Rosa;
import org.rosa.Settings;
import org.rosa.guardrail.Lessons;
import org.rosa.knowledge.Conference;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.PackReader;
import org.rosa.tavus.Calls;
import org.rosa.telemetry.Telemetry;

/// The whole edge with everything behind it, on a free port, with the settings a test names.
public final class RosaServer implements AutoCloseable {
  /// The key of the migration plan.
  public static final String KEY = "rosa-backend-key-2025";

  /// So that what a client does not read soon waits in Rosa and not in the system.
  private static final HttpServerOptions SMALL_BUFFERS =
      new HttpServerOptions().setSendBufferSize(8 * 1024);

  private final Vertx vertx = Vertx.vertx();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final HttpServer server;
  private final Optional<Calls> calls;
  private final Rosa.Edges routes;

  private RosaServer(Settings settings, CurrentPack pack, Consumer<Router> before) {
    var router = Router.router(vertx);
    before.accept(router);
    var rooms = Rosa.rooms(settings, pack, vertx);
    calls = AvatarCalls.of(settings, new Telemetry(meters));
    calls.ifPresent(open -> AvatarCalls.mount(open, router, vertx));
    routes = Rosa.routes(settings, rooms, Rosa.avatars(settings, calls, rooms), vertx, meters);
    routes.mount(router);
    server = FakeUpstream.listening(vertx.createHttpServer(SMALL_BUFFERS).requestHandler(router));
  }

  /// Rosa without a model.
  public static RosaServer embedded() {
    return with(Map.of());
  }

  /// Rosa with one model, and the pack silent unless a model fails.
  public static RosaServer asking(FakeUpstream upstream) {
    return with(upstreamSettings(upstream));
  }

  /// Rosa with settings of the environment's kind.
  public static RosaServer with(Map<String, String> settings) {
    return with(settings, _ -> {});
  }

  /// Rosa with settings of the environment's kind, and routes of a test's own before hers.
  public static RosaServer with(Map<String, String> settings, Consumer<Router> before) {
    return with(settings, Shared.PACK, before);
  }

  /// Rosa without a model over a pack that a test may replace.
  public static RosaServer over(CurrentPack pack) {
    return with(Map.of(), pack, _ -> {});
  }

  private static RosaServer with(
      Map<String, String> settings, CurrentPack pack, Consumer<Router> before) {
    try {
      return new RosaServer(
          Settings.read(signing(settings), Path.of("no-such.yaml"), Path.of("."), 4096),
          pack,
          before);
    } catch (InvalidSettingsException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// Settings with a secret for links, so that no test makes one for the user who runs it.
  private static Map<String, String> signing(Map<String, String> settings) {
    var signing = new HashMap<>(settings);
    signing.putIfAbsent("ROSA_LINK_SECRET", "a-secret-of-the-tests");
    return signing;
  }

  /// Settings that make an upstream the one model, which has all the time a test takes.
  public static Map<String, String> upstreamSettings(FakeUpstream upstream) {
    var settings = new HashMap<String, String>();
    settings.put("ROSA_MODELS_PRIMARY_BASE_URL", upstream.baseUrl());
    settings.put("ROSA_MODELS_PRIMARY_MODEL", "fake-model");
    settings.put("ROSA_MODELS_PRIMARY_API_KEY", "upstream-key");
    patient(settings, "PRIMARY");
    settings.put("ROSA_INSTANT", "off");
    settings.put("ROSA_CACHE", "off");
    settings.put("ROSA_ACKNOWLEDGE_AFTER", "off");
    return settings;
  }

  /// Settings with another model after the first, which has all the time a test takes as well.
  public static Map<String, String> upstreamSettings(FakeUpstream upstream, FakeUpstream backup) {
    var settings = upstreamSettings(upstream);
    settings.put("ROSA_MODELS_BACKUP_BASE_URL", backup.baseUrl());
    settings.put("ROSA_MODELS_BACKUP_MODEL", "spare");
    patient(settings, "BACKUP");
    settings.put("ROSA_MODEL_CHAIN", "primary,backup");
    return settings;
  }

  private static void patient(Map<String, String> settings, String model) {
    for (var clock : List.of("CONNECT", "FIRST_TOKEN", "GAP")) {
      settings.put("ROSA_MODELS_" + model + "_" + clock + "_TIMEOUT", "10s");
    }
  }

  /// The pack of the repository, read once for all tests.
  public static Conference conference() {
    return Shared.PACK.conference();
  }

  /// Holder: read when a test first needs it.
  private static final class Shared {
    static final CurrentPack PACK = read();

    private static CurrentPack read() {
      try {
        return new CurrentPack(PackReader.read(Path.of("packs/snt2025")), Lessons.forgotten());
      } catch (BrokenPackException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public int port() {
    return server.actualPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public SimpleMeterRegistry meters() {
    return meters;
  }

  /// The calls of its avatar, where the settings name one.
  public Calls calls() {
    return calls.orElseThrow();
  }

  /// Does what a process does that is told to stop, up to the point where sockets are closed.
  ///
  /// @param patience how long answers may go on
  public void stop(Duration patience) {
    try {
      routes.chat().close(patience);
      routes.page().endAll();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    calls.ifPresent(Calls::close);
    FakeUpstream.waitFor(vertx.close());
  }
}
