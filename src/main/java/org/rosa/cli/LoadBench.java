package org.rosa.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rosa.load.Heard;
import org.rosa.load.Load;
import org.rosa.load.LoadGenerator;
import org.rosa.load.Measured;
import org.rosa.load.PacedModel;
import org.rosa.load.Script;
import org.rosa.load.Target;

/// The whole of `rosa bench load`, one part after the other.
final class LoadBench {
  /// What the pack of this repository answers with certainty.
  private static final List<String> FOR_THE_PACK =
      List.of(
          "What is the CTBTO?",
          "Où se tient la conférence ?",
          "¿Cuándo es la conferencia?",
          "Кто ты?",
          "ما هي المعاهدة؟");

  /// The migration plan reckons with a model that takes this long.
  private static final Duration THINKS = Duration.ofMillis(150);

  private static final Duration CROWD_SPREAD = Duration.ofSeconds(60);

  /// The name of Rosa with guard and filter off: what she adds by being there.
  static final String FORWARDING = "rosa, both off";

  private static final int MOST_CALLERS = 10_000;
  private static final int DEPARTURES = 200;
  private static final int HAND_OVERS = 5;

  private final LoadOptions options;
  private final LoadServers servers;
  private final Vertx vertx;
  private final LoadGenerator generator;
  private final PrintWriter progress;
  private final List<String> notes = new ArrayList<>();

  LoadBench(LoadOptions options, LoadServers servers, Vertx vertx, PrintWriter progress) {
    this.options = options;
    this.servers = servers;
    this.vertx = vertx;
    this.generator = new LoadGenerator(vertx, System::nanoTime);
    this.progress = progress;
  }

  LoadReport run() throws IOException, InterruptedException {
    notes.addAll(options.leftOut());
    var model = servers.model();
    var subjects = subjects(model);
    var comparison =
        new LoadComparison(generator, script -> servers.follow(model, script), progress);
    comparison.warm(subjects);
    var compared = new ArrayList<LoadRow>();
    for (int streams : options.possibleStreams()) {
      compared.addAll(
          comparison.compare(subjects, streams, options.pace(streams), options.rounds()));
    }
    var thinking = thinking(model, subjects.get(1).target());

    var departures = new Departures(vertx);
    var alone = withoutPacedModel(departures);
    embedded(alone, 10, 100, Duration.ZERO);
    return new LoadReport(
        compared,
        List.of(embedded(alone, 1, 200, Duration.ZERO), crowd(alone)),
        thinking,
        departures.beforeTheFirstWord(alone, DEPARTURES),
        departures.amidTheAnswer(alone, DEPARTURES),
        handOver(departures, alone),
        notes);
  }

  /// The model server, Rosa with guard and filter on and off, and the peers.
  private List<LoadComparison.Subject> subjects(String model)
      throws IOException, InterruptedException {
    var settings = new HashMap<>(LoadServers.asking(model));
    var guarded = servers.rosa("rosa", options.limit(), settings);
    settings.put("ROSA_RED_ZONE", "off");
    var open = servers.rosa("rosa, guard off", options.limit(), settings);
    var subjects =
        new ArrayList<>(
            List.of(
                stamped(LoadServers.direct(model)),
                new LoadComparison.Subject(guarded, Script.Words.PROSE),
                new LoadComparison.Subject(text(guarded, "rosa, filter off"), Script.Words.PROSE),
                stamped(open),
                stamped(text(open, FORWARDING))));
    for (var peer : options.peers() ? List.of(Peer.values()) : List.<Peer>of()) {
      try {
        subjects.add(stamped(servers.peer(peer, model)));
      } catch (NoPeerException e) {
        notes.add(String.valueOf(e.getMessage()));
      }
    }
    return subjects;
  }

  private static LoadComparison.Subject stamped(Target target) {
    return new LoadComparison.Subject(target, Script.Words.STAMPS);
  }

  /// Rosa's profile without the filter that makes text fit to be spoken.
  private static Target text(Target rosa, String name) {
    return new Target(name, rosa.url() + "?profile=text", rosa.headers(), rosa.process());
  }

  private LoadRow thinking(String model, Target shipped) throws IOException, InterruptedException {
    var script = new Script(64, Duration.ofMillis(20), THINKS, Script.Words.PROSE);
    servers.follow(model, script);
    var load = new Load(10, 5, script.length(), LoadComparison.QUESTIONS, Optional.of(script));
    var measured = generator.put(load, shipped);
    return new LoadRow(10, script.pace(), shipped.name(), measured, Optional.empty());
  }

  /// Rosa with two models of this process: one to go away from, one that speaks. Late answers are
  /// not announced, so that the first words heard are the second model's.
  private Target withoutPacedModel(Departures departures) throws IOException, InterruptedException {
    var second =
        new PacedModel(
            vertx,
            Script.paced(Duration.ofMillis(5), Script.Words.PROSE),
            System::nanoTime,
            new PacedModel.Watcher() {});
    return servers.rosa(
        "rosa, pack first",
        options.limit(),
        Map.of(
            "ROSA_ACKNOWLEDGE_AFTER", "off",
            "ROSA_MODEL_CHAIN", "primary,backup",
            "ROSA_MODELS_PRIMARY_BASE_URL", serving(departures.model()),
            "ROSA_MODELS_PRIMARY_MODEL", "silent",
            "ROSA_MODELS_BACKUP_BASE_URL", serving(second),
            "ROSA_MODELS_BACKUP_MODEL", "paced"));
  }

  private static String serving(PacedModel model) throws IOException, InterruptedException {
    try {
      var server =
          model.listen(0).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
      return "http://127.0.0.1:" + server.actualPort() + "/v1";
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the model server of the bench does not listen", e);
    }
  }

  /// As many as can be, each with a connection that stays open, and all within a minute.
  private LoadRow crowd(Target target) throws InterruptedException {
    int callers = options.possibleEmbedded();
    return embedded(target, callers, 1, CROWD_SPREAD.multipliedBy(callers).dividedBy(MOST_CALLERS));
  }

  private LoadRow embedded(Target target, int callers, int each, Duration spread)
      throws InterruptedException {
    progress.println(callers + " callers that the pack answers ...");
    progress.flush();
    var load = new Load(callers, each, spread, FOR_THE_PACK, Optional.empty());
    var measured = generator.put(load, target);
    return new LoadRow(callers, Duration.ZERO, "rosa, from the pack", measured, Optional.empty());
  }

  private Heard handOver(Departures departures, Target target) throws InterruptedException {
    progress.println("a silent model hands over ...");
    progress.flush();
    departures.fallSilent();
    var load = new Load(1, HAND_OVERS, Duration.ZERO, LoadComparison.QUESTIONS, Optional.empty());
    Measured measured = generator.put(load, target);
    return measured.heard();
  }
}
