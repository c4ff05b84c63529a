package org.rosa.cli.failover;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Everything by which a scenario is judged: what callers heard, what the model server saw, and
/// what Rosa counted.
///
/// @param answered how many answers each speaker gave
/// @param aliveAfter whether a question afterwards, with healthy models, was answered whole
record Evidence(
    List<Call> calls,
    List<MisbehavingServer.Seen> log,
    Map<String, Long> answered,
    boolean aliveAfter) {
  static final String PRIMARY = "first";
  static final String BACKUP = "second";

  Evidence {
    calls = List.copyOf(calls);
    log = List.copyOf(log);
    answered = Map.copyOf(answered);
  }

  /// When a model was asked.
  List<Duration> asked(String model) {
    return log.stream()
        .filter(seen -> seen.model().equals(model))
        .map(MisbehavingServer.Seen::at)
        .toList();
  }

  /// How often a model was asked within this time of its first request.
  long askedWithin(String model, Duration window) {
    var asked = asked(model);
    return asked.stream().filter(at -> at.minus(asked.getFirst()).compareTo(window) < 0).count();
  }

  /// Whether this was done with a request to the model.
  boolean did(String model, String done) {
    return log.stream().anyMatch(seen -> seen.model().equals(model) && seen.done().equals(done));
  }

  long answeredBy(String speaker) {
    return requireNonNull(answered.getOrDefault(speaker, 0L));
  }

  /// The longest that a caller waited for the first word.
  Duration firstWord() {
    return calls.stream()
        .map(call -> call.firstWord().orElse(call.total()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /// The longest answer, from its question to its end.
  Duration total() {
    return calls.stream().map(Call::total).max(Duration::compareTo).orElse(Duration.ZERO);
  }
}
