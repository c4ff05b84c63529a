package org.rosa.telemetry;

import static java.util.Objects.requireNonNull;

/// What is told of text that was declined: which rule, where and what then, never the text.
///
/// @param stage `input` for a visitor's words, `output` for Rosa's
/// @param language code of the answer's language
public record GuardReport(
    String stage, String category, String rule, String action, String language) {
  public GuardReport {
    requireNonNull(stage, "stage");
    requireNonNull(category, "category");
    requireNonNull(rule, "rule");
    requireNonNull(action, "action");
    requireNonNull(language, "language");
  }

  /// As it stands in the log line.
  public String field() {
    return stage + ":" + category + ":" + rule;
  }
}
