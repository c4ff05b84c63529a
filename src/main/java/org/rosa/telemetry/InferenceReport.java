package org.rosa.telemetry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is told about a finished inference: ids, shapes and times, never words of the conversation
/// (tavus-contract requirement 38).
///
/// @param id Rosa's id of the inference
/// @param outcome one of a few fixed words
/// @param answeredBy who gave the answer: a model's configured name, `embedded` or `phrasebook`
/// @param language code of the answer's language
/// @param fields everything else worth a log field, in order; values hold no visitor words
public record InferenceReport(
    String id,
    String outcome,
    String answeredBy,
    String language,
    Optional<Duration> firstToken,
    Optional<Duration> firstSegment,
    Duration total,
    Map<String, String> fields) {
  public InferenceReport {
    requireNonNull(id, "id");
    requireNonNull(outcome, "outcome");
    requireNonNull(answeredBy, "answeredBy");
    requireNonNull(language, "language");
    fields = new LinkedHashMap<>(fields);
  }

  /// The report as one line of `key=value` pairs; values with other signs than letters, digits and
  /// `-_.:,/` are written with `_` in their place, so a line cannot be forged.
  public String line() {
    var all = new LinkedHashMap<String, String>();
    all.put("inference", id);
    all.put("outcome", outcome);
    all.put("answered_by", answeredBy);
    all.put("language", language);
    all.put("first_token_ms", firstToken.map(InferenceReport::millis).orElse("-"));
    all.put("first_segment_ms", firstSegment.map(InferenceReport::millis).orElse("-"));
    all.put("total_ms", millis(total));
    all.putAll(fields);
    return all.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + safe(entry.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private static String safe(String value) {
    if (value.isEmpty()) {
      return "-";
    }
    var safe = new StringBuilder(value.length());
    for (int i = 0; i < Math.min(value.length(), 512); i++) {
      char c = value.charAt(i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-_.:,/".indexOf(c) >= 0);
      safe.append(plain ? c : '_');
    }
    return safe.toString();
  }
}
