package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The figures that Rosa is to hold, and what was measured of each.
final class LoadFigures {
  private final LoadReport report;
  private final List<Figure> figures = new ArrayList<>();

  private LoadFigures(LoadReport report) {
    this.report = report;
  }

  /// One figure.
  ///
  /// @param most what it may be
  /// @param measured what it is
  /// @param unit of both
  record Figure(String what, double most, double measured, String unit) {
    Figure {
      requireNonNull(what, "what");
      requireNonNull(unit, "unit");
    }

    boolean holds() {
      return measured <= most;
    }
  }

  /// The figures for which there is a measurement, in the order of importance.
  static List<Figure> of(LoadReport report) {
    var figures = new LoadFigures(report);
    figures.plan();
    figures.forwarding();
    figures.crowds();
    figures.fromThePack();
    figures.promptness();
    return figures.figures;
  }

  private void plan() {
    put("plan: simple questions, slowest", 200, report.embedded().getFirst().first(100), "ms");
    put("plan: all, model of 150 ms, slowest", 400, report.thinking().first(100), "ms");
  }

  private void forwarding() {
    row(500, LoadBench.FORWARDING)
        .ifPresent(
            row -> {
              put("added to the first word, p50, 500 streams", 2, row.addedFirst(50), "ms");
              put("added to the first word, p95, 500 streams", 10, row.addedFirst(95), "ms");
              put("added to a word, p50, 500 streams", 0.3, row.addedWord(50), "ms");
              row(500, "fastapi")
                  .ifPresent(
                      peer ->
                          put(
                              "of what fastapi adds, p50",
                              10,
                              OptionalDouble.of(
                                  100 * value(row.addedFirst(50)) / value(peer.addedFirst(50))),
                              "%"));
            });
  }

  private static double value(OptionalDouble figure) {
    return figure.orElse(Double.NaN);
  }

  private void crowds() {
    row(2_000, LoadBench.FORWARDING)
        .ifPresent(
            row -> {
              put("answers not whole, 2,000 streams", 0, whole(row.measured().heard().lost()), "");
              put("memory, 2,000 streams", 400, row.megabytes(), "MB");
            });
    var crowd = report.embedded().getLast();
    put(
        "answers not whole, " + crowd.streams() + " callers, from the pack",
        0,
        whole(crowd.measured().heard().lost()),
        "");
  }

  private void fromThePack() {
    for (var row : report.embedded()) {
      var callers = row.streams() == 1 ? "one caller" : row.streams() + " callers";
      put("first words from the pack, p50, " + callers, 5, row.first(50), "ms");
      put("first words from the pack, p99, " + callers, 20, row.first(99), "ms");
    }
  }

  private void promptness() {
    put("caller gone before a word, model rid of it, p99", 50, p99(report.goneBefore()), "ms");
    put("caller gone amid the answer, model rid of it, p99", 50, p99(report.goneAmid()), "ms");
    put(
        "silent model, the next one speaks, slowest",
        1_500,
        report.handedOver().first().percentile(100),
        "ms");
  }

  private static OptionalDouble p99(Latencies latencies) {
    return OptionalDouble.of(Latencies.millis(latencies.percentile(99)));
  }

  private static OptionalDouble whole(int number) {
    return OptionalDouble.of(number);
  }

  private Optional<LoadRow> row(int streams, String target) {
    return report.compared().stream()
        .filter(row -> row.streams() == streams && row.target().equals(target))
        .findFirst();
  }

  private void put(String what, double most, OptionalDouble measured, String unit) {
    measured.ifPresent(value -> figures.add(new Figure(what, most, value, unit)));
  }
}
