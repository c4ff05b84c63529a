package org.rosa.cli.failover;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A fault of the first model, what the second does, the questions that are asked, and how to
/// judge.
///
/// @param id the catalogue's
/// @param pauses one a question, from the end of the answer before it
/// @param declines whether the right answer is that there is none
record Scenario(
    String id,
    String title,
    Fault first,
    Fault second,
    List<Duration> pauses,
    boolean declines,
    List<Check> checks) {
  Scenario {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    pauses = List.copyOf(pauses);
    checks = List.copyOf(checks);
  }

  Verdict judge(Evidence evidence) {
    boolean broken = !evidence.aliveAfter() || failed(evidence).anyMatch(Check::required);
    if (broken || !evidence.calls().stream().allMatch(Call::ended)) {
      return Verdict.FAIL;
    }
    if (evidence.calls().stream()
        .allMatch(call -> declines ? call.isDeclined() : call.isComplete())) {
      return failed(evidence).findAny().isEmpty() ? Verdict.PASS : Verdict.PARTIAL;
    }
    boolean honest =
        evidence.calls().stream().allMatch(call -> call.isComplete() || call.isHonest());
    return honest ? Verdict.SAFE : Verdict.FAIL;
  }

  /// What does not hold, for people.
  String complaint(Evidence evidence) {
    return failed(evidence).map(Check::name).collect(Collectors.joining(", "));
  }

  private Stream<Check> failed(Evidence evidence) {
    return checks.stream().filter(check -> !check.holds().test(evidence));
  }
}
