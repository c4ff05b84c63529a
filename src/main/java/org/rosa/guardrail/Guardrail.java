package org.rosa.guardrail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;

/// Judges what visitors say and what Rosa is about to say against a policy. The rules of all
/// languages count for every text, because people mix languages. Immutable; a judgement takes
/// linear time and some ten microseconds.
public final class Guardrail {
  /// The category of text in another language than the answer's.
  public static final String LANGUAGE = "language";

  /// The category of text that could not be judged.
  public static final String FAILURE = "failure";

  /// How many of a visitor's utterances are judged together, the newest included.
  private static final int UTTERANCES = 3;

  /// How much of an earlier utterance counts, from its end.
  private static final int REMEMBERED = 1_000;

  private static final Verdict PASS = new Verdict.Pass();

  private final RedZone policy;
  private final Mode mode;
  private final RuleBook rules;
  private final Drift drift;

  public Guardrail(RedZone policy, Mode mode, LanguageDetector detector) {
    this.policy = policy;
    this.mode = mode;
    this.rules = new RuleBook(policy, mode == Mode.STRICT);
    this.drift = new Drift(detector);
  }

  /// Whether nothing is judged at all.
  public boolean isOff() {
    return mode == Mode.OFF;
  }

  /// Judges a visitor's newest utterance, by itself and together with those before it.
  ///
  /// @param earlier what the visitor said before, newest last
  /// @param language the language of the answer
  public Verdict judgeInput(String utterance, List<String> earlier, Language language) {
    if (isOff()) {
      return PASS;
    }
    var alone = Normalized.of(utterance);
    var hit = rules.first(RedZone.Stage.INPUT, alone, 0, _ -> true).or(() -> together(utterance, earlier));
    return verdict(hit, language);
  }

  /// Judges what is about to be said, with what was said just before it.
  ///
  /// @param carried the end of what was released
  /// @param fresh what waits
  public Verdict judgeOutput(String carried, String fresh, Language language) {
    if (isOff()) {
      return PASS;
    }
    if (drift.strays(fresh, language)) {
      return new Verdict.Decline(LANGUAGE, LANGUAGE, RedZone.Action.REDIRECT, language);
    }
    return verdict(
        rules.first(RedZone.Stage.OUTPUT, Normalized.of(carried + fresh), letters(carried), _ -> true), language);
  }

  /// What the policy says instead of what was declined, if it says anything.
  ///
  /// @param index chooses among several wordings
  public Optional<String> reply(Verdict.Decline declined, int index) {
    return policy.reply(declined.category(), declined.language(), index);
  }

  /// A text in the form that patterns see.
  public static String normalized(String text) {
    return String.join("\n", Normalized.of(text).forms());
  }

  private Optional<RuleBook.Hit> together(String utterance, List<String> earlier) {
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    var before =
        earlier.subList(Math.max(0, earlier.size() - UTTERANCES + 1), earlier.size()).stream()
            .map(said -> said.substring(Math.max(0, said.length() - REMEMBERED)))
            .collect(Collectors.joining(" "));
    return rules.first(
        RedZone.Stage.INPUT,
        Normalized.of(before + " " + utterance),
        letters(before),
        RedZone.Category::conversation);
  }

  private static int letters(String judged) {
    var plain = Normalized.of(judged).plain();
    return Normalized.letters(plain, plain.length());
  }

  private static Verdict verdict(Optional<RuleBook.Hit> hit, Language language) {
    return hit.<Verdict>map(
            found ->
                new Verdict.Decline(
                    found.category().id(), found.ruleId(), found.category().action(), language))
        .orElse(PASS);
  }
}
