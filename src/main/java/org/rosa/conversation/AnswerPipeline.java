package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rosa.embedded.Embedded;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.RedZone;
import org.rosa.guardrail.Verdict;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Retrieval;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.llm.FailoverChain;

/// The way of a question, one straight line an inference: what is in the red zone is declined; then
/// an instant answer from the pack where that is certain, else the models in their order, else the
/// pack, else the phrasebook. Never mute.
public final class AnswerPipeline implements Answerer {
  private final Supplier<Knowledge> knowledge;
  private final Supplier<Guardrail> guardrail;
  private final Embedded embedded;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Phrasebook phrasebook;
  private final OwnWords own;
  private final ModelWords models;
  private final AnswerCache cache;
  private final boolean instant;

  /// The models that are asked.
  ///
  /// @param chain may be of none
  /// @param streams how many answers they may give at the same time
  public record Models(FailoverChain chain, int streams) {
    public Models {
      requireNonNull(chain, "chain");
    }
  }

  /// @param instant whether the pack answers without a model where it is certain
  /// @param nanos a ticker in nanoseconds
  public AnswerPipeline(
      Supplier<Knowledge> knowledge,
      Supplier<Guardrail> guardrail,
      Embedded embedded,
      Models models,
      boolean instant,
      Phrasebook phrasebook,
      Acknowledgements acknowledgements,
      AnswerCache cache,
      InstantSource clock,
      LongSupplier nanos) {
    this.knowledge = knowledge;
    this.guardrail = guardrail;
    this.embedded = embedded;
    this.clock = clock;
    this.nanos = nanos;
    this.cache = cache;
    this.instant = instant;
    this.phrasebook = phrasebook;
    this.own = new OwnWords(phrasebook);
    this.models = new ModelWords(models, new PromptWriter(clock), acknowledgements, cache, own);
  }

  @Override
  public Outcome answer(Inference inference, Executor executor, AnswerSink sink)
      throws InterruptedException {
    long since = nanos.getAsLong();
    var turn = inference.turn();
    var guard = new Guard(guardrail.get(), phrasebook, turn);
    var delivery = new Delivery(inference, guard.rail(), executor, nanos, sink);
    return switch (turn.ask()) {
      case Ask.Probe _ -> own.hold(Phrase.READY, turn, delivery, guard);
      case Ask.Silence _ -> own.hold(Phrase.HOLD, turn, delivery, guard);
      case Ask.ToolAnswered(var utterance) ->
          judged(inference, utterance, executor, delivery, guard, since);
      case Ask.Utterance(var text) -> judged(inference, text, executor, delivery, guard, since);
    };
  }

  private Outcome judged(
      Inference inference,
      String utterance,
      Executor executor,
      Delivery delivery,
      Guard guard,
      long since)
      throws InterruptedException {
    return switch (guard.judge(utterance)) {
      case Verdict.Decline declined -> {
        delivery.decline(guard.reply(declined));
        yield new Outcome.Declined(
            OwnWords.PHRASEBOOK, guard.report(RedZone.Stage.INPUT, declined));
      }
      case Verdict.Pass _ -> {
        var found = lookUp(inference.turn(), utterance);
        if (Thread.interrupted()) {
          throw new InterruptedException("nobody waits for this answer");
        }
        yield answer(new Answering(inference, found, executor, delivery, guard, since));
      }
    };
  }

  private Outcome answer(Answering answering) throws InterruptedException {
    var turn = answering.turn();
    if (turn.ask() instanceof Ask.ToolAnswered) {
      return models.speak(answering);
    }
    if (turn.sought().words().isBlank()) {
      return own.hold(Phrase.HOLD, turn, answering.delivery(), answering.guard());
    }
    return !models.areThere() || instant(turn, answering.found().answer())
        ? own.speakFromPack(answering)
        : models.speak(answering);
  }

  private LookedUp lookUp(Turn turn, String utterance) {
    var known = knowledge.get();
    var sought = turn.sought();
    var question =
        new Question(
            sought.words(),
            sought.spoken(),
            turn.language(),
            clock.instant().truncatedTo(ChronoUnit.MINUTES),
            turn.place(),
            turn.saidBefore(utterance));
    var retrieval =
        sought.words().isBlank() ? new Retrieval.Nothing() : cache.lookUp(known, question);
    return new LookedUp(utterance, known, retrieval, embedded.answer(retrieval, turn.language()));
  }

  /// Whether the pack answers at once. A platform that offers tools wants the model's choice of
  /// them ("goodbye" may have to end the call), so then it does not.
  private boolean instant(Turn turn, EmbeddedAnswer answer) {
    return instant && !turn.toolsOffered() && answer.isCertain();
  }
}
