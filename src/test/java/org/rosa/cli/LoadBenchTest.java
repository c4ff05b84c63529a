package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rosa.load.Heard;
import org.rosa.load.LoadGenerator;
import org.rosa.load.PacedModel;
import org.rosa.load.Script;
import org.rosa.load.Target;
import org.rosa.testing.RosaServer;

/// The parts of `rosa bench load` on servers of this process; the whole is in `LauncherIT`.
class LoadBenchTest {
  private static final Script SCRIPT = Script.paced(Duration.ofMillis(1), Script.Words.PROSE);

  private final Vertx vertx = Vertx.vertx();
  private final PrintWriter nowhere = new PrintWriter(new StringWriter());

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  void rosa_loses_no_word_of_a_model_with_guard_and_filter_on_and_off() throws Exception {
    var model = new PacedModel(vertx, SCRIPT, System::nanoTime, new PacedModel.Watcher() {});
    var direct = direct(model);
    try (var guarded = rosa(direct, "public-facts");
        var open = rosa(direct, "off")) {
      var subjects =
          List.of(
              subject("direct", direct.url(), Script.Words.STAMPS),
              subject("rosa", url(guarded), Script.Words.PROSE),
              subject("filter off", url(guarded) + "?profile=text", Script.Words.PROSE),
              subject("guard off", url(open), Script.Words.STAMPS),
              subject("both off", url(open) + "?profile=text", Script.Words.STAMPS));
      var generator = new LoadGenerator(vertx, System::nanoTime);
      var rows =
          new LoadComparison(generator, model::follow, nowhere)
              .compare(subjects, 20, Duration.ofMillis(1), 2);

      assertThat(rows).hasSize(5);
      for (var row : rows) {
        assertThat(row.measured().heard().firstTrouble()).as(row.target()).isEmpty();
        assertThat(row.measured().heard().answers()).isEqualTo(80);
        assertThat(row.measured().heard().words()).isEqualTo(80 * 64);
      }
      assertThat(rows.getFirst().addedFirst(50)).isEmpty();
      assertThat(rows.getLast().addedFirst(50)).isPresent();
      assertThat(rows.getLast().addedWord(50)).isPresent();
    }
  }

  @Test
  void the_model_is_rid_of_callers_that_go() throws Exception {
    var departures = new Departures(vertx);
    var model = direct(departures.model());
    try (var rosa = rosa(model, "public-facts")) {
      var target = subject("rosa", url(rosa), Script.Words.PROSE).target();

      assertThat(departures.beforeTheFirstWord(target, 3).sorted()).hasSize(3);
      assertThat(departures.amidTheAnswer(target, 3).sorted()).hasSize(3);
    }
  }

  @Test
  void streams_for_which_there_are_not_files_enough_are_left_out_and_told() {
    var options =
        new LoadOptions(List.of(1, 500, 2_000), 1, Optional.empty(), 10_000, false, 2_048);

    assertThat(options.possibleStreams()).containsExactly(1, 500);
    assertThat(options.possibleEmbedded()).isEqualTo(1_748);
    assertThat(options.leftOut())
        .containsExactly(
            "the open-file limit is 2048: 2000 streams through a server were left out",
            "the open-file limit is 2048: 1748 callers instead of 10000");
  }

  @Test
  void the_tables_show_every_row_and_every_figure_that_was_measured() throws Exception {
    var report = report();
    var out = new StringWriter();
    LoadPrint.print(report, new PrintWriter(out));
    var json = LoadPrint.json(report);

    assertThat(out.toString())
        .containsSubsequence("streams", "direct", "from the pack", "figure", "plan: simple")
        .contains("portkey does not run here");
    assertThat(json.getJsonArray("rows")).hasSize(3);
    assertThat(json.getJsonArray("figures")).hasSizeGreaterThan(5);
    assertThat(json.getJsonArray("notes")).hasSize(1);
  }

  @Test
  void wrong_numbers_are_wrong_usage() {
    var typed = Typed.rosa("bench", "load", "--streams", "0");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("whole, from 1 on", "See: rosa bench load --help");
  }

  private LoadReport report() throws Exception {
    var model = new PacedModel(vertx, SCRIPT, System::nanoTime, new PacedModel.Watcher() {});
    var direct = new LoadComparison.Subject(direct(model), Script.Words.STAMPS);
    var comparison =
        new LoadComparison(new LoadGenerator(vertx, System::nanoTime), model::follow, nowhere);
    var row = comparison.compare(List.of(direct), 2, Duration.ofMillis(1), 1).getFirst();
    var pack =
        new LoadRow(1, Duration.ZERO, "rosa, from the pack", row.measured(), Optional.empty());
    var gone = new Latencies(List.of(Duration.ofMillis(2)));
    return new LoadReport(
        List.of(row),
        List.of(pack, pack),
        row,
        gone,
        gone,
        new Heard(),
        List.of("portkey does not run here: ended"));
  }

  private Target direct(PacedModel model) throws Exception {
    var server =
        model.listen(0).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    return LoadServers.direct("http://127.0.0.1:" + server.actualPort() + "/v1");
  }

  private static RosaServer rosa(Target model, String redZone) {
    var base = model.url().replace("/chat/completions", "");
    var settings = new HashMap<>(LoadServers.asking(base));
    settings.put("ROSA_RED_ZONE", redZone);
    return RosaServer.with(settings);
  }

  private static String url(RosaServer rosa) {
    return rosa.url() + "/v1/chat/completions";
  }

  private static LoadComparison.Subject subject(String name, String url, Script.Words words) {
    var headers = Map.of("authorization", "Bearer " + RosaServer.KEY);
    return new LoadComparison.Subject(new Target(name, url, headers, Optional.empty()), words);
  }
}
