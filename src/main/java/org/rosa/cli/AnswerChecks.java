package org.rosa.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;

/// What a visitor would notice: the language of an answer and how soon it begins.
final class AnswerChecks {
  /// The plan's limit for simple questions, and its limit for all.
  private static final Duration SOON = Duration.ofMillis(200);

  private static final Duration SOON_ENOUGH = Duration.ofMillis(400);

  /// What no pack answers with certainty: a model does, where there is one.
  private static final String NOT_SIMPLE =
      "How would you explain to a child why this work matters?";

  private static final int ASKED = 3;

  private AnswerChecks() {}

  static List<Check> all() {
    var detector = new LanguageDetector(Map.of());
    var checks = new ArrayList<Check>();
    for (var language : Language.values()) {
      checks.add(
          new Check("language " + language.code(), server -> language(server, language, detector)));
    }
    checks.add(
        new Check("first words, simple", server -> firstWords(server, "What is the CTBTO?", SOON)));
    checks.add(
        new Check("first words, any", server -> firstWords(server, NOT_SIMPLE, SOON_ENOUGH)));
    return checks;
  }

  private static Finding language(AskedServer server, Language language, LanguageDetector detector)
      throws NoReplyException {
    var reply = server.send(server.question(whoAreYou(language)));
    var wrong = PlanChecks.notStreamed(reply);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    var text = StreamedWords.of(reply).text();
    var heard = detector.detect(text);
    if (heard.isEmpty()) {
      return Finding.warn(
          Reply.excerpt(text), "the doctor cannot tell this language: read it yourself");
    }
    return heard.get() == language
        ? Finding.ok(Reply.excerpt(text))
        : Finding.fail(
            heard.get().code() + ": " + Reply.excerpt(text),
            "the answer must be in " + language.autonym() + ": see the pack and the model");
  }

  private static String whoAreYou(Language language) {
    return switch (language) {
      case ENGLISH -> "Who are you?";
      case FRENCH -> "Qui êtes-vous ?";
      case SPANISH -> "¿Quién eres?";
      case RUSSIAN -> "Кто вы?";
      case CHINESE -> "你是谁？";
      case ARABIC -> "من أنت؟";
    };
  }

  /// The middle one of a few tries, as the first may find a cold server.
  static Finding firstWords(AskedServer server, String question, Duration soon)
      throws NoReplyException {
    var times = new ArrayList<Duration>();
    for (int i = 0; i < ASKED; i++) {
      var reply = server.send(server.question(question));
      var wrong = PlanChecks.notStreamed(reply);
      if (wrong.isPresent()) {
        return wrong.get();
      }
      times.add(reply.firstWords().orElse(reply.total()));
    }
    var middle = times.stream().sorted().toList().get(ASKED / 2);
    var seen =
        middle.toMillis()
            + " ms after the question, the middle one of "
            + ASKED
            + " (plan: "
            + soon.toMillis()
            + " ms)";
    return middle.compareTo(soon) <= 0
        ? Finding.ok(seen)
        : Finding.warn(
            seen,
            "aim at "
                + soon.toMillis()
                + " ms: see the network in between and, where a model answers,"
                + " rosa_upstream_first_token in /q/metrics");
  }
}
