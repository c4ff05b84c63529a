package org.rosa.conversation;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rosa.embedded.Embedded;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.embedded.EmbeddedModel;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Retrieval;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.llm.FailoverChain;
import org.rosa.llm.Failure;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Patience;
import org.rosa.llm.Prompt;

/// The way of a question, one straight line an inference: an instant answer from the pack where
/// that is certain, else the models in their order, else the pack, else the phrasebook. Never mute.
public final class AnswerPipeline {
  /// Who answers where Rosa says one of her fixed sentences.
  static final String PHRASEBOOK = "phrasebook";

  private final Supplier<Knowledge> knowledge;
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

  /// @param models the configured models; may be none
  /// @param modelStreams how many answers models may give at the same time
  /// @param instant whether the pack answers without a model where it is certain
  /// @param nanos a ticker in nanoseconds
  public AnswerPipeline(
      Supplier<Knowledge> knowledge,
      Embedded embedded,
      FailoverChain models,
      int modelStreams,
      boolean instant,
      Phrasebook phrasebook,
      InstantSource clock,
      LongSupplier nanos) {
    this.knowledge = knowledge;
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
    var delivery = new Delivery(inference, executor, sink);
    return switch (turn.ask()) {
      case Ask.Probe _ -> hold(Phrase.READY, turn, delivery);
      case Ask.Silence _ -> hold(Phrase.HOLD, turn, delivery);
      case Ask.ToolAnswered(var utterance) ->
          askModels(inference, lookUp(turn, utterance), executor, delivery);
      case Ask.Utterance(var text) -> {
        var found = lookUp(turn, text);
        yield turn.sought().words().isBlank()
            ? hold(Phrase.HOLD, turn, delivery)
            : models.isEmpty() || instant(turn, found.answer())
                ? speakFromPack(turn, found, executor, delivery)
                : askModels(inference, found, executor, delivery);
      }
    };
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

  private Outcome hold(Phrase phrase, Turn turn, Delivery delivery) throws InterruptedException {
    delivery.say(phrasebook.say(phrase, turn.language()));
    return new Outcome.Held();
  }

  /// Whether the pack answers at once. A platform that offers tools wants the model's choice of
  /// them ("goodbye" may have to end the call), so then it does not.
  private boolean instant(Turn turn, EmbeddedAnswer answer) {
    return instant && !turn.toolsOffered() && answer.isCertain();
  }

  private Outcome askModels(
      Inference inference, LookedUp found, Executor executor, Delivery delivery)
      throws InterruptedException {
    var turn = inference.turn();
    if (!modelStreams.tryAcquire()) {
      return fallBack(turn, found, executor, delivery, "overload");
    }
    try {
      var prompt = prompts.write(turn, found.utterance(), found.known(), found.retrieval());
      Consumer<ModelEvent> listener =
          event -> {
            inference.clock().firstToken();
            delivery.accept(event);
          };
      return switch (models.run(prompt, executor, listener)) {
        case FailoverChain.End.Done(var model, var reason, var earlier) ->
            delivery.finish(reason, said -> Grounding.citations(said, found.retrieval().passages()))
                ? new Outcome.Answered(model, earlier)
                : fallBack(turn, found, executor, delivery, "unspeakable");
        case FailoverChain.End.Broken(var model, var failure) -> {
          delivery.close(phrasebook.say(Phrase.INTERRUPTED, turn.language()));
          yield new Outcome.BrokenOff(model, failure);
        }
        case FailoverChain.End.Exhausted(var failures) ->
            fallBack(turn, found, executor, delivery, reason(failures));
      };
    } finally {
      modelStreams.release();
    }
  }

  private Outcome speakFromPack(Turn turn, LookedUp found, Executor executor, Delivery delivery)
      throws InterruptedException {
    if (!packSpeaks(turn, found, executor, delivery)) {
      return apologize(turn, found, delivery, "pack");
    }
    return switch (found.answer()) {
      case EmbeddedAnswer.Known _, EmbeddedAnswer.Clarifying _ ->
          new Outcome.Answered(EmbeddedModel.NAME, List.of());
      case EmbeddedAnswer.Unknown _ -> new Outcome.Unanswered(EmbeddedModel.NAME);
    };
  }

  /// Speaks in the models' place: what the pack knows, else an apology and the signature sentence.
  private Outcome fallBack(
      Turn turn, LookedUp found, Executor executor, Delivery delivery, String reason)
      throws InterruptedException {
    boolean knows = found.answer().isCertain() || found.answer() instanceof EmbeddedAnswer.Known;
    return knows && packSpeaks(turn, found, executor, delivery)
        ? new Outcome.FellBack(EmbeddedModel.NAME, reason)
        : apologize(turn, found, delivery, reason);
  }

  private boolean packSpeaks(Turn turn, LookedUp found, Executor executor, Delivery delivery)
      throws InterruptedException {
    var prompt = new Prompt(found.utterance(), turn.language(), turn.history(), turn.options());
    var pack = new FailoverChain.Link(new EmbeddedModel(found.answer()), Patience.DEFAULT);
    var end = new FailoverChain(List.of(pack), nanos).run(prompt, executor, delivery::acceptReady);
    return switch (end) {
      case FailoverChain.End.Done(_, var reason, _) ->
          delivery.finish(reason, _ -> found.answer().citations());
      case FailoverChain.End.Broken _, FailoverChain.End.Exhausted _ -> false;
    };
  }

  private static String reason(List<Failure> failures) {
    return failures.isEmpty() ? "no_model" : failures.getLast().word();
  }

  private Outcome apologize(Turn turn, LookedUp found, Delivery delivery, String reason)
      throws InterruptedException {
    var language = turn.language();
    delivery.say(
        phrasebook.say(Phrase.DIFFICULTY, language)
            + " "
            + found.known().conference().signature().in(language));
    return new Outcome.FellBack(PHRASEBOOK, reason);
  }
}
