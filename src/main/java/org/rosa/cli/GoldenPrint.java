package org.rosa.cli;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.rosa.pack.Finding;
import org.rosa.pack.Rule;

/// How a pack did with golden questions, for people and as JSON.
final class GoldenPrint {
  private GoldenPrint() {}

  /// A line for each language.
  static List<String> verdicts(GoldenScore score) {
    var table =
        new TextTable(
            List.of(
                "golden",
                "asked",
                "right",
                "asked back",
                "honestly unknown",
                "wrong",
                "wrongly unknown"));
    for (var language : score.languages()) {
      var one = score.in(language);
      table.row(
          List.of(
              language.code(),
              Integer.toString(one.asked()),
              count(one, GoldenVerdict.Right.class),
              count(one, GoldenVerdict.AskedBack.class),
              count(one, GoldenVerdict.HonestlyUnknown.class),
              count(one, GoldenVerdict.Wrong.class),
              count(one, GoldenVerdict.WronglyUnknown.class)));
    }
    return table.lines();
  }

  /// The verdicts by language.
  static JsonObject json(GoldenScore score) {
    var languages = new JsonObject();
    for (var language : score.languages()) {
      languages.put(language.code(), counts(score.in(language)));
    }
    return languages;
  }

  /// How often each verdict fell.
  static JsonObject counts(GoldenScore score) {
    return new JsonObject()
        .put("asked", score.asked())
        .put("right", score.count(GoldenVerdict.Right.class))
        .put("asked_back", score.count(GoldenVerdict.AskedBack.class))
        .put("honestly_unknown", score.count(GoldenVerdict.HonestlyUnknown.class))
        .put("wrong", score.count(GoldenVerdict.Wrong.class))
        .put("wrongly_unknown", score.count(GoldenVerdict.WronglyUnknown.class));
  }

  /// A warning for each question that was not answered right. Of an unseen one it does not tell the
  /// words, so that nobody tunes by them.
  static List<Finding> findings(GoldenScore score) {
    var findings = new ArrayList<Finding>();
    for (var one : score.judged()) {
      switch (one.verdict()) {
        case GoldenVerdict.Wrong(var what) -> findings.add(finding(one, "answered " + what));
        case GoldenVerdict.WronglyUnknown _ -> findings.add(finding(one, "not known"));
        case GoldenVerdict.Right _, GoldenVerdict.AskedBack _, GoldenVerdict.HonestlyUnknown _ -> {}
      }
    }
    return findings;
  }

  private static Finding finding(Judged one, String how) {
    var question = one.question();
    return new Finding(
        question.file(),
        question.line(),
        Rule.GOLDEN.severity(),
        Rule.GOLDEN.id(),
        question.unseen()
            ? "an unseen question is not answered right"
            : "'" + question.ask() + "' wants " + question.want() + " and is " + how,
        Rule.GOLDEN.fix());
  }

  private static String count(GoldenScore score, Class<? extends GoldenVerdict> verdict) {
    return Long.toString(score.count(verdict));
  }
}
