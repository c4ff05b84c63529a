package org.rosa.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the findings of one reading, up to a number nobody reads beyond. Threads may share it.
final class Findings {
  private static final int MOST = 2_000;

  /// The longest a quoted piece of a pack is shown.
  private static final int EXCERPT = 60;

  private final List<Finding> found = new ArrayList<>();
  private boolean broken;

  void add(Path file, int line, Rule rule, String what) {
    add(file, line, rule, what, rule.fix());
  }

  synchronized void add(Path file, int line, Rule rule, String what, String fix) {
    broken |= rule.severity() == Finding.Severity.ERROR;
    if (found.size() < MOST) {
      found.add(new Finding(file, line, rule.severity(), rule.id(), what, fix));
    }
  }

  /// Whether there is an error.
  synchronized boolean broken() {
    return broken;
  }

  /// All findings, by file and line.
  synchronized List<Finding> sorted() {
    return found.stream()
        .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
        .toList();
  }

  /// A piece of a pack in quotes, short enough for a line.
  static String quoted(String text) {
    var line = text.replaceAll("\\p{Cntrl}", " ");
    var shown =
        line.length() <= EXCERPT
            ? line
            : line.substring(
                    0,
                    line.offsetByCodePoints(
                        0, Math.min(EXCERPT, line.codePointCount(0, line.length()))))
                + "…";
    return "'" + shown + "'";
  }
}
