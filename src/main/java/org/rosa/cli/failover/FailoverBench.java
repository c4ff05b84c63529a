package org.rosa.cli.failover;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.rosa.CurrentPack;
import org.rosa.InvalidSettingsException;
import org.rosa.Rosa;
import org.rosa.Settings;

/// Tries Rosa out with a model server that misbehaves, scenario by scenario: the whole edge on a
/// free port, a model called primary that breaks, one called backup beside it.
public final class FailoverBench {
  private static final int MOST_LOOKS = 2_000;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final CurrentPack pack;
  private final Timing timing;
  private final Map<String, String> limits;

  /// How a scenario went.
  ///
  /// @param askedFirst how often the first model was asked
  /// @param firstWord the longest wait for a first word
  /// @param total the longest answer
  /// @param complaint what does not hold; empty where all does
  public record Result(
      String id,
      String title,
      Verdict verdict,
      int askedFirst,
      int askedSecond,
      Duration firstWord,
      Duration total,
      String complaint) {
    public Result {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(verdict, "verdict");
      requireNonNull(firstWord, "firstWord");
      requireNonNull(total, "total");
      requireNonNull(complaint, "complaint");
    }
  }

  /// @param limits further settings of Rosa, such as the models' limits
  public FailoverBench(CurrentPack pack, Timing timing, Map<String, String> limits) {
    this.pack = pack;
    this.timing = timing;
    this.limits = Map.copyOf(limits);
  }

  /// The scenarios' ids, in order.
  public List<String> ids() {
    return Scenarios.all(timing).stream().map(Scenario::id).toList();
  }

  /// Runs one scenario.
  public Result run(String id) throws IOException, InterruptedException {
    var scenario =
        Scenarios.all(timing).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    var models = Map.of(Evidence.PRIMARY, scenario.first(), Evidence.BACKUP, scenario.second());
    try (var server = MisbehavingServer.start(models, timing.pace())) {
      var evidence = evidence(scenario, server);
      return new Result(
          id,
          scenario.title(),
          scenario.judge(evidence),
          evidence.asked(Evidence.PRIMARY).size(),
          evidence.asked(Evidence.BACKUP).size(),
          evidence.firstWord(),
          evidence.total(),
          scenario.complaint(evidence));
    }
  }

  private Evidence evidence(Scenario scenario, MisbehavingServer server)
      throws InterruptedException {
    var vertx = Vertx.vertx();
    try {
      var meters = new SimpleMeterRegistry();
      int port = served(vertx, meters, settings(server)).actualPort();
      try (var caller = new Caller(port, server)) {
        var calls = new ArrayList<Call>();
        for (var pause : scenario.pauses()) {
          Thread.sleep(pause);
          calls.add(caller.ask());
        }
        awaitCounted(calls.size(), meters);
        var log = server.log();
        var answered = answered(meters);
        server.heal();
        return new Evidence(calls, log, answered, caller.ask().isComplete());
      }
    } finally {
      done(vertx.close());
    }
  }

  /// An answer is counted just after its end.
  private static void awaitCounted(int calls, SimpleMeterRegistry meters)
      throws InterruptedException {
    for (int look = 0; look < MOST_LOOKS && counted(meters) < calls; look++) {
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private static double counted(SimpleMeterRegistry meters) {
    return meters.find("rosa.inferences").counters().stream().mapToDouble(Counter::count).sum();
  }

  private HttpServer served(Vertx vertx, SimpleMeterRegistry meters, Settings settings)
      throws InterruptedException {
    var router = Router.router(vertx);
    Rosa.routes(settings, Rosa.rooms(settings, pack, vertx), vertx, meters).mount(router);
    var server = vertx.createHttpServer().requestHandler(router);
    done(server.listen(0, "127.0.0.1"));
    return server;
  }

  private static void done(io.vertx.core.Future<?> future) throws InterruptedException {
    try {
      future.toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the bench could not start or stop", e.getCause());
    }
  }

  private Settings settings(MisbehavingServer server) {
    var settings = new HashMap<String, String>();
    settings.put("ROSA_API_KEYS", Caller.KEY);
    settings.put("ROSA_INSTANT", "off");
    settings.put("ROSA_CACHE", "off");
    settings.put("ROSA_MODEL_CHAIN", "primary,backup");
    settings.put("ROSA_MODELS_PRIMARY_BASE_URL", server.baseUrl());
    settings.put("ROSA_MODELS_PRIMARY_MODEL", Evidence.PRIMARY);
    settings.put("ROSA_MODELS_BACKUP_BASE_URL", server.baseUrl());
    settings.put("ROSA_MODELS_BACKUP_MODEL", Evidence.BACKUP);
    settings.putAll(limits);
    try {
      return Settings.read(settings, Path.of("no-rosa.yaml"), Path.of("."), 0);
    } catch (InvalidSettingsException e) {
      throw new IllegalArgumentException("the bench's own settings are wrong", e);
    }
  }

  private static Map<String, Long> answered(SimpleMeterRegistry meters) {
    return meters.find("rosa.inferences").tag("outcome", "answered").counters().stream()
        .collect(
            Collectors.toMap(
                counter -> String.valueOf(counter.getId().getTag("answered_by")),
                (Counter counter) -> (long) counter.count(),
                Long::sum));
  }
}
