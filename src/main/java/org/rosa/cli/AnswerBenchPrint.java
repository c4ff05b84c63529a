package org.rosa.cli;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rosa.language.Language;

/// What was measured of a pack's answers, for people and as JSON.
final class AnswerBenchPrint {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final String ALL = "all";

  private AnswerBenchPrint() {}

  static void print(AnswerBench bench, PrintWriter out) {
    var event = bench.conference().event();
    out.println(
        bench.conference().id()
            + ", version "
            + bench.conference().version()
            + ": "
            + bench.score().asked()
            + " golden questions, asked at "
            + MOMENT.format(event.atVenue(GoldenJudge.morning(event)))
            + " unless they name a time");
    print("tuned", bench.score().tuned(), out);
    print("unseen", bench.score().unseen(), out);
    out.println();
    segments(bench.firstSegments()).forEach(out::println);
    out.println();
    out.println("pack loaded first:  " + shown(bench.cold()));
    out.println("pack loaded again:  " + shown(bench.warm()));
    out.println("memory of the pack: " + megabytes(bench.bytes()) + " MB of heap");
  }

  static JsonObject json(AnswerBench bench) {
    var json =
        new JsonObject()
            .put("pack", bench.conference().id())
            .put("version", bench.conference().version())
            .put("tuned", json(bench.score().tuned()))
            .put("unseen", json(bench.score().unseen()));
    var segments = new JsonObject();
    bench
        .firstSegments()
        .forEach(
            (language, times) ->
                segments.put(
                    language.code(),
                    new JsonObject()
                        .put("p50", Latencies.millis(times.percentile(50)))
                        .put("p99", Latencies.millis(times.percentile(99)))));
    return json.put("first_segment_ms", segments)
        .put(
            "load_ms", new JsonObject().put("cold", ms(bench.cold())).put("warm", ms(bench.warm())))
        .put("heap_bytes", bench.bytes());
  }

  private static void print(String part, GoldenScore score, PrintWriter out) {
    if (score.asked() == 0) {
      return;
    }
    var table =
        new TextTable(
            List.of(
                part,
                "asked",
                "right %",
                "told",
                "asked back",
                "honestly unknown",
                "wrong",
                "wrongly unknown",
                "fabricated",
                "instant",
                "precision %",
                "recall %"));
    for (var language : score.languages()) {
      table.row(cells(language.code(), score.in(language)));
    }
    table.row(cells(ALL, score));
    out.println();
    table.lines().forEach(out::println);
  }

  private static List<String> cells(String name, GoldenScore score) {
    return List.of(
        name,
        Integer.toString(score.asked()),
        score.right().shown(),
        count(score, GoldenVerdict.Right.class),
        count(score, GoldenVerdict.AskedBack.class),
        count(score, GoldenVerdict.HonestlyUnknown.class),
        count(score, GoldenVerdict.Wrong.class),
        count(score, GoldenVerdict.WronglyUnknown.class),
        score.fabricated().part() + " of " + score.fabricated().whole(),
        Long.toString(score.instant().whole()),
        score.instant().shown(),
        score.recalled().shown());
  }

  private static String count(GoldenScore score, Class<? extends GoldenVerdict> verdict) {
    return Long.toString(score.count(verdict));
  }

  private static JsonObject json(GoldenScore score) {
    var languages = new JsonObject();
    for (var language : score.languages()) {
      var one = score.in(language);
      languages.put(
          language.code(),
          GoldenPrint.counts(one)
              .put("right_percent", one.right().percent())
              .put("unanswerable", one.fabricated().whole())
              .put("fabricated", one.fabricated().part())
              .put("instant", one.instant().whole())
              .put("instant_right", one.instant().part())
              .put("answerable", one.recalled().whole())
              .put("recalled", one.recalled().part()));
    }
    return languages;
  }

  private static List<String> segments(Map<Language, Latencies> times) {
    var table = new TextTable(List.of("first segment", "p50 ms", "p99 ms"));
    new TreeMap<>(times).forEach((language, one) -> table.row(row(language.code(), one)));
    table.row(
        row(
            ALL,
            new Latencies(times.values().stream().flatMap(t -> t.sorted().stream()).toList())));
    return table.lines();
  }

  private static List<String> row(String name, Latencies times) {
    return List.of(
        name, Latencies.shown(times.percentile(50)), Latencies.shown(times.percentile(99)));
  }

  private static String shown(PackLoad.Times times) {
    return times.whole().toMillis()
        + " ms: read in "
        + times.read().toMillis()
        + " ms, indexed in "
        + times.indexed().toMillis()
        + " ms, "
        + times.indexed().toMillis() / Language.values().length
        + " ms a language";
  }

  private static JsonObject ms(PackLoad.Times times) {
    return new JsonObject()
        .put("read", times.read().toMillis())
        .put("index", times.indexed().toMillis());
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
  }
}
