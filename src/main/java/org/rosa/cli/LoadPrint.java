package org.rosa.cli;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A load report for people and for programs.
final class LoadPrint {
  private static final String NONE = "-";

  private LoadPrint() {}

  static void print(LoadReport report, PrintWriter out) {
    compared(report).lines().forEach(out::println);
    out.println();
    figures(report).lines().forEach(out::println);
    var troubles = troubles(report);
    if (!troubles.isEmpty()) {
      out.println();
      troubles.forEach(out::println);
    }
  }

  private static TextTable compared(LoadReport report) {
    var table =
        new TextTable(
            List.of(
                "ms",
                "streams",
                "pace",
                "answers",
                "lost",
                "stalled",
                "first p50",
                "p95",
                "p99",
                "added p50",
                "p95",
                "ratio",
                "word p50",
                "p99",
                "gap p99",
                "us/word",
                "MB"));
    for (var row : rows(report)) {
      var heard = row.measured().heard();
      table.row(
          List.of(
              row.target(),
              row.streams() + "",
              row.pace().isZero() ? NONE : row.pace().toMillis() + "",
              heard.answers() + "",
              heard.lost() + "",
              heard.stalled() + "",
              shown(row.first(50)),
              shown(row.first(95)),
              shown(row.first(99)),
              shown(row.addedFirst(50)),
              shown(row.addedFirst(95)),
              shown(ratio(row, report)),
              shown(row.addedWord(50)),
              shown(row.addedWord(99)),
              shown(heard.gaps().percentile(99)),
              shown(row.cpuMicros()),
              shown(row.megabytes())));
    }
    return table;
  }

  private static List<LoadRow> rows(LoadReport report) {
    return Stream.concat(report.compared().stream(), report.embedded().stream()).toList();
  }

  /// How many times as much as Rosa with guard and filter off a server adds to the first word.
  static OptionalDouble ratio(LoadRow row, LoadReport report) {
    if (row.direct().isEmpty()) {
      return OptionalDouble.empty();
    }
    return report.compared().stream()
        .filter(other -> other.streams() == row.streams())
        .filter(other -> other.target().equals(LoadBench.FORWARDING))
        .map(other -> other.addedFirst(50))
        .filter(rosa -> rosa.orElse(0) > 0)
        .mapToDouble(rosa -> row.addedFirst(50).orElse(0) / rosa.orElse(1))
        .findFirst();
  }

  private static TextTable figures(LoadReport report) {
    var table = new TextTable(List.of("figure", "at most", "measured", "unit", "held"));
    for (var figure : LoadFigures.of(report)) {
      table.row(
          List.of(
              figure.what(),
              figure.most() % 1 == 0 ? (long) figure.most() + "" : figure.most() + "",
              shown(OptionalDouble.of(figure.measured())),
              figure.unit(),
              figure.holds() ? "yes" : "NO"));
    }
    return table;
  }

  private static List<String> troubles(LoadReport report) {
    var lines = new ArrayList<>(report.notes());
    for (var row : rows(report)) {
      row.measured()
          .heard()
          .firstTrouble()
          .ifPresent(
              trouble ->
                  lines.add(
                      row.target() + ", " + row.streams() + " streams, first lost: " + trouble));
    }
    return lines;
  }

  static JsonObject json(LoadReport report) {
    var rows = new JsonArray();
    rows(report).forEach(row -> rows.add(json(row, report)));
    var figures = new JsonArray();
    for (var figure : LoadFigures.of(report)) {
      figures.add(
          new JsonObject()
              .put("what", figure.what())
              .put("most", figure.most())
              .put("measured", figure.measured())
              .put("unit", figure.unit())
              .put("held", figure.holds()));
    }
    return new JsonObject()
        .put("rows", rows)
        .put("figures", figures)
        .put("notes", new JsonArray(troubles(report)));
  }

  private static JsonObject json(LoadRow row, LoadReport report) {
    var heard = row.measured().heard();
    var json =
        new JsonObject()
            .put("target", row.target())
            .put("streams", row.streams())
            .put("pace_ms", row.pace().toMillis())
            .put("answers", heard.answers())
            .put("lost", heard.lost())
            .put("stalled", heard.stalled());
    put(json, "first_ms_p50", row.first(50));
    put(json, "first_ms_p95", row.first(95));
    put(json, "first_ms_p99", row.first(99));
    put(json, "added_ms_p50", row.addedFirst(50));
    put(json, "added_ms_p95", row.addedFirst(95));
    put(json, "added_word_ms_p50", row.addedWord(50));
    put(json, "added_word_ms_p99", row.addedWord(99));
    put(json, "ratio", ratio(row, report));
    put(json, "gap_ms_p99", heard.gaps().percentile(99));
    put(json, "cpu_us_per_word", row.cpuMicros());
    put(json, "megabytes", row.megabytes());
    return json;
  }

  private static void put(JsonObject json, String name, OptionalDouble figure) {
    figure.ifPresent(value -> json.put(name, value));
  }

  static String shown(OptionalDouble figure) {
    return figure.isPresent()
        ? String.format(
            Locale.ROOT, figure.getAsDouble() < 100 ? "%.2f" : "%.0f", figure.getAsDouble())
        : NONE;
  }
}
