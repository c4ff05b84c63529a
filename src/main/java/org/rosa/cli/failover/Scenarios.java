package org.rosa.cli.failover;

import static org.rosa.cli.failover.Evidence.BACKUP;
import static org.rosa.cli.failover.Evidence.PRIMARY;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The sixteen scenarios.
///
/// Two are judged over a few questions, because Rosa does not let a visitor wait for a server that
/// asks for time: S01 and S03 ask again to see whether the first model is left alone for as long as
/// it wants, and is then asked as before. S16 looks into Rosa's own counts: towards callers she is
/// one model under one name.
final class Scenarios {
  private static final List<Duration> ONCE = List.of(Duration.ZERO);
  private static final int FLAPS = 10;

  /// The first words of an answer that is cut.
  private static final int CUT = 40;

  private static final int STALL = 20;
  private static final int MALFORMED = 10;

  private Scenarios() {}

  static List<Scenario> all(Timing timing) {
    return List.of(
        busyOnce(timing),
        simple(
            "S02",
            "429 without Retry-After, for good",
            Fault.always(429, "rate_limit_exceeded"),
            Check.hammersNot(4, Duration.ofSeconds(3)),
            Check.askedAtMost(6)),
        failingOnce(),
        simple("S04", "503 for good", Fault.always(503, "overloaded"), Check.askedAtMost(6)),
        simple("S05", "reset before the head", Fault::resetOnce, Check.askedAtMost(2)),
        silent(timing),
        simple(
            "S07",
            "first word very late",
            Fault.late(timing.silence()),
            Check.should("first word in time", isSoon(timing))),
        simple("S08", "stream cut in the middle", Fault.cutAfter(CUT)),
        simple(
            "S09",
            "stream stalls in the middle",
            Fault.stallAfter(STALL, timing.silence()),
            Check.endsWithin(Duration.ofSeconds(15)),
            Check.isAlive()),
        simple(
            "S10",
            "malformed event in the middle",
            Fault.malformedAfter(MALFORMED),
            Check.isAlive()),
        simple(
            "S11",
            "end without [DONE]",
            Fault::withoutDone,
            Check.endsWithin(Duration.ofSeconds(8)),
            Check.should("usage told", Scenarios::usageIsTold)),
        simple(
            "S12",
            "prompt too long for the model",
            Fault.always(400, "context_length_exceeded"),
            Check.askedAtMost(1)),
        filtered(),
        new Scenario(
            "S14",
            "second model takes no prefill",
            Fault.cutAfter(CUT),
            Fault::withoutPrefill,
            ONCE,
            false,
            List.of(
                Check.must(
                    "second model not refused", evidence -> !evidence.did(BACKUP, "refused 400")))),
        flapping(timing),
        accounted());
  }

  private static Scenario simple(String id, String title, Fault fault, Check... checks) {
    return new Scenario(id, title, fault, Fault::well, ONCE, false, List.of(checks));
  }

  private static Scenario busyOnce(Timing timing) {
    var wanted = timing.retryAfter();
    var headers = "retry-after: " + wanted.toSeconds() + "\r\n";
    return new Scenario(
        "S01",
        "429 with Retry-After, once",
        Fault.once(429, headers),
        Fault::well,
        List.of(Duration.ZERO, Duration.ZERO, wanted.plusMillis(500)),
        false,
        List.of(
            Check.hammersNot(1, wanted),
            Check.should("asked again", evidence -> evidence.asked(PRIMARY).size() > 1),
            Check.should("heard again", evidence -> evidence.answeredBy("primary") > 0)));
  }

  private static Scenario failingOnce() {
    return new Scenario(
        "S03",
        "500 once",
        Fault.once(500, ""),
        Fault::well,
        List.of(Duration.ZERO, Duration.ZERO),
        false,
        List.of(Check.should("asked again", evidence -> evidence.asked(PRIMARY).size() == 2)));
  }

  private static Scenario silent(Timing timing) {
    return simple(
        "S06",
        "no answer at all",
        Fault.silent(timing.silence()),
        Check.must("first word in time", isSoon(timing)),
        Check.must("hung up on", evidence -> evidence.did(PRIMARY, "hung up on")),
        Check.askedAtMost(1));
  }

  /// What the visitor said may not be passed on elsewhere.
  private static Scenario filtered() {
    return new Scenario(
        "S13",
        "forbidden by the server's policy",
        Fault.always(400, "content_policy_violation"),
        Fault::well,
        ONCE,
        true,
        List.of(
            Check.askedAtMost(1),
            Check.must("no other asked", evidence -> evidence.asked(BACKUP).isEmpty())));
  }

  private static Scenario flapping(Timing timing) {
    return new Scenario(
        "S15",
        "down for a while, then well",
        Fault.downFor(timing.down()),
        Fault::well,
        Collections.nCopies(FLAPS, timing.interval()),
        false,
        List.of(
            Check.must("heard again", evidence -> evidence.answeredBy("primary") > 0),
            Check.should(
                "left alone while down",
                evidence -> evidence.askedWithin(PRIMARY, timing.down()) <= 4)));
  }

  private static Scenario accounted() {
    return simple(
        "S16",
        "who answered is told",
        Fault.always(503, "overloaded"),
        Check.must(
            "counted for the second model",
            evidence -> evidence.answered().equals(Map.of("backup", 1L))),
        Check.must("usage told", Scenarios::usageIsTold),
        Check.askedAtMost(6));
  }

  private static boolean usageIsTold(Evidence evidence) {
    long words = SampleAnswer.TOKENS.size();
    return evidence.calls().stream()
        .allMatch(call -> call.completionTokens().filter(count -> count == words).isPresent());
  }

  private static Predicate<Evidence> isSoon(Timing timing) {
    return evidence -> evidence.firstWord().compareTo(timing.soon()) < 0;
  }
}
