package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.RedZone;
import org.rosa.guardrail.Verdict;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.llm.Message;
import org.rosa.telemetry.GuardReport;

/// The guardrail as one turn meets it: judges the visitor's words and finds what is said instead.
record Guard(Guardrail rail, Phrasebook phrasebook, Turn turn) {
  private static final System.Logger LOG = System.getLogger(Guard.class.getName());

  Guard {
    requireNonNull(rail, "rail");
    requireNonNull(phrasebook, "phrasebook");
    requireNonNull(turn, "turn");
  }

  /// Whether a verdict is none of the policy's: text in another language, a judgement that failed.
  static boolean isOwn(Verdict.Decline declined) {
    return declined.category().equals(Guardrail.LANGUAGE)
        || declined.category().equals(Guardrail.FAILURE);
  }

  /// Judges what the visitor said; words that cannot be judged are declined.
  Verdict judge(String utterance) {
    try {
      return rail.judgeInput(utterance, turn.visitorSaidBefore(utterance), turn.language());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "an utterance could not be judged and is declined", e);
      return failure();
    }
  }

  Verdict.Decline failure() {
    return Guardrail.failure(turn.language());
  }

  /// What Rosa says instead; the wordings take turns with the visitor's.
  String reply(Verdict.Decline declined) {
    long turns = turn.history().stream().filter(Message.Visitor.class::isInstance).count();
    return rail.reply(declined, (int) turns)
        .orElseGet(() -> phrasebook.say(Phrase.DECLINE, declined.language()));
  }

  GuardReport report(RedZone.Stage stage, Verdict.Decline declined) {
    return new GuardReport(
        stage.word(),
        declined.category(),
        declined.ruleId(),
        declined.action().word(),
        declined.language().code());
  }
}
