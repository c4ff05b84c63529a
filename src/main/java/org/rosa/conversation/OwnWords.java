package org.rosa.conversation;

import java.util.List;
import java.util.Optional;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.embedded.EmbeddedModel;
import org.rosa.guardrail.RedZone;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.llm.Failure;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Prompt;
import org.rosa.telemetry.GuardReport;

/// What Rosa says without a model: the pack's answer, else a phrase.
final class OwnWords {
  /// Who answers where Rosa says one of her fixed sentences.
  static final String PHRASEBOOK = "phrasebook";

  private final Phrasebook phrasebook;

  OwnWords(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  /// Says a phrase where nothing was asked.
  Outcome hold(Phrase phrase, Turn turn, Delivery delivery, Guard guard)
      throws InterruptedException {
    return delivery.say(phrasebook.say(phrase, turn.language())) == Delivery.Ending.BLOCKED
        ? declined(delivery, guard, PHRASEBOOK)
        : new Outcome.Held();
  }

  /// Says what the pack knows, or that it does not know.
  Outcome speakFromPack(Answering answering) throws InterruptedException {
    return switch (packSpeaks(answering)) {
      case BLOCKED -> declined(answering.delivery(), answering.guard(), EmbeddedModel.NAME);
      case UNHEARD -> apologize(answering, "pack", Optional.empty());
      case SAID ->
          switch (answering.found().answer()) {
            case EmbeddedAnswer.Known _, EmbeddedAnswer.Clarifying _ ->
                new Outcome.Answered(EmbeddedModel.NAME, List.of());
            case EmbeddedAnswer.Unknown _ -> new Outcome.Unanswered(EmbeddedModel.NAME);
          };
    };
  }

  /// Speaks in the models' place: what the pack knows, else an apology and the signature sentence.
  ///
  /// @param reason why no model is heard, in one word
  /// @param dropped why one that spoke is not heard; empty where none spoke
  Outcome fallBack(Answering answering, String reason, Optional<GuardReport> dropped)
      throws InterruptedException {
    var ending = answering.found().isKnown() ? packSpeaks(answering) : Delivery.Ending.UNHEARD;
    return switch (ending) {
      case SAID -> new Outcome.FellBack(EmbeddedModel.NAME, reason, dropped);
      case UNHEARD -> apologize(answering, reason, dropped);
      case BLOCKED -> declined(answering.delivery(), answering.guard(), EmbeddedModel.NAME);
    };
  }

  /// Ends an answer that the guardrail blocked with what the policy says instead.
  Outcome declined(Delivery delivery, Guard guard, String speaker) throws InterruptedException {
    var verdict = delivery.blocked().orElseGet(guard::failure);
    delivery.decline(guard.reply(verdict));
    return new Outcome.Declined(speaker, guard.report(RedZone.Stage.OUTPUT, verdict));
  }

  /// Closes an answer whose model broke off.
  Delivery.Ending close(Answering answering) throws InterruptedException {
    return answering.delivery().close(say(Phrase.INTERRUPTED, answering));
  }

  private Delivery.Ending packSpeaks(Answering answering) throws InterruptedException {
    var turn = answering.turn();
    var answer = answering.found().answer();
    var delivery = answering.delivery();
    delivery.expect(answer.citations());
    var prompt =
        new Prompt(answering.found().utterance(), turn.language(), turn.history(), turn.options());
    new EmbeddedModel(answer).ask(prompt, answering.executor(), delivery::hearReady);
    return delivery.finish(FinishReason.STOP, _ -> answer.citations());
  }

  private Outcome apologize(Answering answering, String reason, Optional<GuardReport> dropped)
      throws InterruptedException {
    return answering.delivery().say(apology(answering, reason)) == Delivery.Ending.BLOCKED
        ? declined(answering.delivery(), answering.guard(), PHRASEBOOK)
        : new Outcome.FellBack(PHRASEBOOK, reason, dropped);
  }

  /// What a model server's policy forbids is declined; everything else is a difficulty of ours.
  private String apology(Answering answering, String reason) {
    if (reason.equals(Failure.Kind.FILTERED.word())) {
      return say(Phrase.DECLINE, answering);
    }
    var signature = answering.found().known().conference().signature();
    return say(Phrase.DIFFICULTY, answering) + " " + signature.in(answering.turn().language());
  }

  private String say(Phrase phrase, Answering answering) {
    return phrasebook.say(phrase, answering.turn().language());
  }
}
