package org.rosa.conversation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rosa.embedded.Embedded;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.embedded.EmbeddedModel;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.RedZone;
import org.rosa.guardrail.Verdict;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Retrieval;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.llm.FailoverChain;
import org.rosa.llm.Failure;
import org.rosa.llm.Listener;
import org.rosa.llm.Patience;
import org.rosa.llm.Prompt;
import org.rosa.telemetry.GuardReport;

/// The way of a question, one straight line an inference: what is in the red zone is declined; then
/// an instant answer from the pack where that is certain, else the models in their order, else the
/// pack, else the phrasebook. Never mute.
public final class AnswerPipeline {
  /// Who answers where Rosa says one of her fixed sentences.
  static final String PHRASEBOOK = "phrasebook";

  private final Supplier<Knowledge> knowledge;
  private final Supplier<Guardrail> guardrail;
  private final Embedded embedded;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final FailoverChain models;
  private final Semaphore modelStreams;
  private final Phrasebook phrasebook;
  private final PromptWriter prompts;
  private final boolean instant;

  /// What the pack holds for an utterance, looked up once and in one version of it.
  private record LookedUp(
      String utterance, Knowledge known, Retrieval retrieval, EmbeddedAnswer answer) {}

  /// One answer being given.
  private record Answering(
      Inference inference, LookedUp found, Executor executor, Delivery delivery, Guard guard) {
    Turn turn() {
      return inference.turn();
    }
  }

  /// @param models the configured models; may be none
  /// @param modelStreams how many answers models may give at the same time
  /// @param instant whether the pack answers without a model where it is certain
  /// @param nanos a ticker in nanoseconds
  public AnswerPipeline(
      Supplier<Knowledge> knowledge,
      Supplier<Guardrail> guardrail,
      Embedded embedded,
      FailoverChain models,
      int modelStreams,
      boolean instant,
      Phrasebook phrasebook,
      InstantSource clock,
      LongSupplier nanos) {
    this.knowledge = knowledge;
    this.guardrail = guardrail;
    this.embedded = embedded;
    this.clock = clock;
    this.nanos = nanos;
    this.models = models;
    this.modelStreams = new Semaphore(modelStreams);
    this.instant = instant;
    this.phrasebook = phrasebook;
    this.prompts = new PromptWriter(clock);
  }

  /// Answers, and returns when the answer has been handed to the sink whole.
  ///
  /// @param executor where the sink is called, one call after the other
  /// @throws InterruptedException when the client has gone; whatever ran for it was ended
  public Outcome answer(Inference inference, Executor executor, AnswerSink sink)
      throws InterruptedException {
    var turn = inference.turn();
    var guard = new Guard(guardrail.get(), phrasebook, turn);
    var delivery = new Delivery(inference, guard.rail(), executor, nanos, sink);
    return switch (turn.ask()) {
      case Ask.Probe _ -> hold(Phrase.READY, turn, delivery, guard);
      case Ask.Silence _ -> hold(Phrase.HOLD, turn, delivery, guard);
      case Ask.ToolAnswered(var utterance) ->
          judged(inference, utterance, executor, delivery, guard);
      case Ask.Utterance(var text) -> judged(inference, text, executor, delivery, guard);
    };
  }

  private Outcome judged(
      Inference inference, String utterance, Executor executor, Delivery delivery, Guard guard)
      throws InterruptedException {
    return switch (guard.judge(utterance)) {
      case Verdict.Decline declined -> {
        delivery.decline(guard.reply(declined));
        yield new Outcome.Declined(PHRASEBOOK, guard.report(RedZone.Stage.INPUT, declined));
      }
      case Verdict.Pass _ -> answer(inference, utterance, executor, delivery, guard);
    };
  }

  private Outcome answer(
      Inference inference, String utterance, Executor executor, Delivery delivery, Guard guard)
      throws InterruptedException {
    var turn = inference.turn();
    var found = lookUp(turn, utterance);
    var answering = new Answering(inference, found, executor, delivery, guard);
    if (turn.ask() instanceof Ask.ToolAnswered) {
      return askModels(answering);
    }
    return turn.sought().words().isBlank()
        ? hold(Phrase.HOLD, turn, delivery, guard)
        : models.isEmpty() || instant(turn, found.answer())
            ? speakFromPack(answering)
            : askModels(answering);
  }

  private LookedUp lookUp(Turn turn, String utterance) {
    var known = knowledge.get();
    var sought = turn.sought();
    var question =
        new Question(
            sought.words(),
            sought.spoken(),
            turn.language(),
            clock.instant(),
            turn.saidBefore(utterance));
    var retrieval =
        sought.words().isBlank() ? new Retrieval.Nothing() : known.retriever().retrieve(question);
    return new LookedUp(utterance, known, retrieval, embedded.answer(retrieval, turn.language()));
  }

  private Outcome hold(Phrase phrase, Turn turn, Delivery delivery, Guard guard)
      throws InterruptedException {
    return delivery.say(phrasebook.say(phrase, turn.language())) == Delivery.Ending.BLOCKED
        ? declined(delivery, guard, PHRASEBOOK)
        : new Outcome.Held();
  }

  /// Whether the pack answers at once. A platform that offers tools wants the model's choice of
  /// them ("goodbye" may have to end the call), so then it does not.
  private boolean instant(Turn turn, EmbeddedAnswer answer) {
    return instant && !turn.toolsOffered() && answer.isCertain();
  }

  private Outcome askModels(Answering answering) throws InterruptedException {
    if (!modelStreams.tryAcquire()) {
      return fallBack(answering, "overload", Optional.empty());
    }
    try {
      var found = answering.found();
      var delivery = answering.delivery();
      var turn = answering.turn();
      var prompt = prompts.write(turn, found.utterance(), found.known(), found.retrieval());
      Listener listener =
          event -> {
            answering.inference().clock().firstToken();
            return delivery.hear(event);
          };
      return switch (models.run(prompt, answering.executor(), listener)) {
        case FailoverChain.End.Done(var model, var reason, var earlier) ->
            switch (delivery.finish(
                reason, said -> Grounding.citations(said, found.retrieval().passages()))) {
              case SAID -> new Outcome.Answered(model, earlier);
              case UNHEARD -> fallBack(answering, "unspeakable", Optional.empty());
              case BLOCKED -> blocked(answering, model);
            };
        case FailoverChain.End.Stopped(var model) -> blocked(answering, model);
        case FailoverChain.End.Broken(var model, var failure) ->
            delivery.close(phrasebook.say(Phrase.INTERRUPTED, turn.language()))
                    == Delivery.Ending.BLOCKED
                ? blocked(answering, model)
                : new Outcome.BrokenOff(model, failure);
        case FailoverChain.End.Exhausted(var failures) ->
            fallBack(answering, reason(failures), Optional.empty());
      };
    } finally {
      modelStreams.release();
    }
  }

  /// A model's answer went into the red zone. What is no matter of the policy (another language, a
  /// judgement that failed) is repaired by the pack as long as nothing was said.
  private Outcome blocked(Answering answering, String model) throws InterruptedException {
    var verdict = answering.delivery().blocked();
    boolean ours = verdict.filter(Guard::isOwn).isPresent();
    return ours && answering.delivery().restart()
        ? fallBack(
            answering,
            verdict.get().category(),
            verdict.map(why -> answering.guard().report(RedZone.Stage.OUTPUT, why)))
        : declined(answering.delivery(), answering.guard(), model);
  }

  private static Outcome declined(Delivery delivery, Guard guard, String speaker)
      throws InterruptedException {
    var verdict = delivery.blocked().orElseGet(guard::failure);
    delivery.decline(guard.reply(verdict));
    return new Outcome.Declined(speaker, guard.report(RedZone.Stage.OUTPUT, verdict));
  }

  private Outcome speakFromPack(Answering answering) throws InterruptedException {
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
  private Outcome fallBack(Answering answering, String reason, Optional<GuardReport> dropped)
      throws InterruptedException {
    var answer = answering.found().answer();
    boolean knows = answer.isCertain() || answer instanceof EmbeddedAnswer.Known;
    var ending = knows ? packSpeaks(answering) : Delivery.Ending.UNHEARD;
    return switch (ending) {
      case SAID -> new Outcome.FellBack(EmbeddedModel.NAME, reason, dropped);
      case UNHEARD -> apologize(answering, reason, dropped);
      case BLOCKED -> declined(answering.delivery(), answering.guard(), EmbeddedModel.NAME);
    };
  }

  private Delivery.Ending packSpeaks(Answering answering) throws InterruptedException {
    var turn = answering.turn();
    var found = answering.found();
    var delivery = answering.delivery();
    var prompt = new Prompt(found.utterance(), turn.language(), turn.history(), turn.options());
    var pack = new FailoverChain.Link(new EmbeddedModel(found.answer()), Patience.DEFAULT);
    var end =
        new FailoverChain(List.of(pack), nanos)
            .run(prompt, answering.executor(), delivery::hearReady);
    return switch (end) {
      case FailoverChain.End.Done(_, var reason, _) ->
          delivery.finish(reason, _ -> found.answer().citations());
      case FailoverChain.End.Stopped _ -> Delivery.Ending.BLOCKED;
      case FailoverChain.End.Broken _, FailoverChain.End.Exhausted _ -> Delivery.Ending.UNHEARD;
    };
  }

  private static String reason(List<Failure> failures) {
    return failures.isEmpty() ? "no_model" : failures.getLast().word();
  }

  private Outcome apologize(Answering answering, String reason, Optional<GuardReport> dropped)
      throws InterruptedException {
    var language = answering.turn().language();
    var apology =
        phrasebook.say(Phrase.DIFFICULTY, language)
            + " "
            + answering.found().known().conference().signature().in(language);
    return answering.delivery().say(apology) == Delivery.Ending.BLOCKED
        ? declined(answering.delivery(), answering.guard(), PHRASEBOOK)
        : new Outcome.FellBack(PHRASEBOOK, reason, dropped);
  }
}
