package org.rosa.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rosa.embedded.Embedded;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Event;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Question;
import org.rosa.language.Phrasebook;
import org.rosa.pack.GoldenQuestion;

/// Asks golden questions of a pack alone, without a model, and judges the answers by the subjects
/// they cite.
final class GoldenJudge {
  /// When a question is asked that names no moment.
  private static final LocalTime MORNING = LocalTime.of(9, 30);

  private final Knowledge known;
  private final Embedded embedded = new Embedded(new Phrasebook());

  GoldenJudge(Knowledge known) {
    this.known = known;
  }

  /// Asks and judges all of them, in their order.
  GoldenScore judge(List<GoldenQuestion> golden) {
    return new GoldenScore(golden.stream().map(this::judge).toList());
  }

  Judged judge(GoldenQuestion golden) {
    var question =
        new Question(
            golden.ask(),
            golden.language(),
            moment(golden, known.conference().event()),
            said(golden));
    var retrieval = known.retriever().retrieve(question);
    var answer = embedded.answer(retrieval, golden.language());
    return new Judged(golden, retrieval, answer, verdict(golden, answer));
  }

  /// When a question is asked: at its own moment, else on the second morning of the event, or on
  /// the only one.
  static Instant moment(GoldenQuestion golden, Event event) {
    return golden.at().orElseGet(() -> morning(event));
  }

  /// The second morning of the event, or the only one.
  static Instant morning(Event event) {
    var second = event.start().plusDays(1);
    var day = second.isAfter(event.end()) ? event.end() : second;
    return day.atTime(MORNING).atZone(event.zone()).toInstant();
  }

  /// What was said before, without the marks of who said it.
  private static List<String> said(GoldenQuestion golden) {
    return golden.history().stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
  }

  private static GoldenVerdict verdict(GoldenQuestion golden, EmbeddedAnswer answer) {
    return switch (answer) {
      case EmbeddedAnswer.Known(var text, var citations, _) -> told(golden, text, citations);
      case EmbeddedAnswer.Clarifying(_, var options) ->
          Judged.isWanted(golden, options)
              ? new GoldenVerdict.AskedBack()
              : new GoldenVerdict.Wrong("with a question back on " + subjects(options));
      case EmbeddedAnswer.Unknown(var text, var citations, _) ->
          Judged.isWanted(golden, citations)
              ? told(golden, text, citations)
              : golden.wantsUnknown()
                  ? new GoldenVerdict.HonestlyUnknown()
                  : new GoldenVerdict.WronglyUnknown();
    };
  }

  private static GoldenVerdict told(GoldenQuestion golden, String text, List<Citation> citations) {
    if (!Judged.isWanted(golden, citations)) {
      return new GoldenVerdict.Wrong("from " + subjects(citations));
    }
    return golden.says().stream()
        .filter(word -> !folded(text).contains(folded(word)))
        .findFirst()
        .<GoldenVerdict>map(word -> new GoldenVerdict.Wrong("without the word '" + word + "'"))
        .orElseGet(GoldenVerdict.Right::new);
  }

  private static String subjects(List<Citation> citations) {
    return citations.stream()
        .map(citation -> "'" + citation.subject() + "'")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
