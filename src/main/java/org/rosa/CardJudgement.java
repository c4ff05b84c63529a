package org.rosa;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rosa.guardrail.GuardedStream;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Mode;
import org.rosa.guardrail.Verdict;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Subject;
import org.rosa.language.Language;
import org.rosa.stage.Judgement;

/// Holds the texts of cards against the red zone as if Rosa said them; that a name or a title is in
/// another language is no matter on a card. The strict mode declines questions, not sentences, so
/// there a fact also counts by the questions that the pack has for it, in all languages together.
record CardJudgement(Guardrail guardrail, Mode mode) implements Judgement {
  /// A fact is held back where one in so many of its questions is declined. In the strict mode half
  /// of the questions are that ask for the status of the Treaty, and one in twelve of those that
  /// ask what it is.
  private static final int ONE_IN = 8;

  CardJudgement {
    requireNonNull(guardrail, "guardrail");
    requireNonNull(mode, "mode");
  }

  @Override
  public boolean passes(String text, Language language) {
    var stream =
        new GuardedStream(
            (carried, fresh) -> said(guardrail.judgeOutput(carried, fresh, language)),
            Guardrail.failure(language),
            () -> 0);
    stream.push(text);
    stream.finish();
    return stream.blocked().isEmpty();
  }

  private static Verdict said(Verdict verdict) {
    return verdict instanceof Verdict.Decline declined
            && declined.category().equals(Guardrail.LANGUAGE)
        ? new Verdict.Pass()
        : verdict;
  }

  @Override
  public boolean answers(Subject subject, Conference conference) {
    if (mode != Mode.STRICT) {
      return true;
    }
    return switch (subject) {
      case Subject.OfAnnex2 _ -> false;
      case Subject.OfFact(var id) ->
          conference.facts().stream()
              .filter(fact -> fact.id().equals(id))
              .allMatch(this::isMostlyAnswered);
      default -> true;
    };
  }

  private boolean isMostlyAnswered(Fact fact) {
    long asked = 0;
    long declined = 0;
    for (var wording : fact.wordings().entrySet()) {
      for (var question : wording.getValue().questions()) {
        asked++;
        declined += isDeclined(question, wording.getKey()) ? 1 : 0;
      }
    }
    return declined * ONE_IN < asked;
  }

  private boolean isDeclined(String question, Language language) {
    return guardrail.judgeInput(question, List.of(), language) instanceof Verdict.Decline;
  }
}
