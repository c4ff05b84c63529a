package org.rosa.conversation;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.embedded.EmbeddedModel;
import org.rosa.knowledge.Knowledge;
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
  private final EmbeddedModel embedded;
  private final FailoverChain pack;
  private final FailoverChain models;
  private final Semaphore modelStreams;
  private final Phrasebook phrasebook;
  private final PromptWriter prompts;
  private final boolean instant;

  /// @param models the configured models; may be none
  /// @param modelStreams how many answers models may give at the same time
  /// @param instant whether the pack answers without a model where it is certain
  /// @param nanos a ticker in nanoseconds
  public AnswerPipeline(
      Supplier<Knowledge> knowledge,
      EmbeddedModel embedded,
      FailoverChain models,
      int modelStreams,
      boolean instant,
      Phrasebook phrasebook,
      InstantSource clock,
      LongSupplier nanos) {
    this.knowledge = knowledge;
    this.embedded = embedded;
    this.pack =
        new FailoverChain(List.of(new FailoverChain.Link(embedded, Patience.DEFAULT)), nanos);
    this.models = models;
    this.modelStreams = new Semaphore(modelStreams);
    this.instant = instant;
    this.phrasebook = phrasebook;
    this.prompts = new PromptWriter(knowledge, clock);
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
      case Ask.ToolAnswered(var utterance) -> askModels(inference, utterance, executor, delivery);
      case Ask.Utterance(var text) ->
          models.isEmpty() || certain(turn, text)
              ? speakFromPack(turn, text, executor, delivery)
              : askModels(inference, text, executor, delivery);
    };
  }

  private Outcome hold(Phrase phrase, Turn turn, Delivery delivery) throws InterruptedException {
    delivery.say(phrasebook.say(phrase, turn.language()));
    return new Outcome.Held();
  }

  /// Whether the pack answers at once. A platform that offers tools wants the model's choice of
  /// them ("goodbye" may have to end the call), so then it does not.
  private boolean certain(Turn turn, String utterance) {
    return instant && !turn.toolsOffered() && packKnows(turn, utterance);
  }

  private boolean packKnows(Turn turn, String utterance) {
    return embedded.answer(utterance, turn.language()) instanceof EmbeddedAnswer.Known;
  }

  private Outcome askModels(
      Inference inference, String utterance, Executor executor, Delivery delivery)
      throws InterruptedException {
    var turn = inference.turn();
    if (!modelStreams.tryAcquire()) {
      return fallBack(turn, utterance, executor, delivery, "overload");
    }
    try {
      var prompt = prompts.write(turn, utterance);
      Consumer<ModelEvent> listener =
          event -> {
            inference.clock().firstToken();
            delivery.accept(event);
          };
      return switch (models.run(prompt, executor, listener)) {
        case FailoverChain.End.Done(var model, var reason, var earlier) ->
            delivery.finish(reason)
                ? new Outcome.Answered(model, earlier)
                : fallBack(turn, utterance, executor, delivery, "unspeakable");
        case FailoverChain.End.Broken(var model, var failure) -> {
          delivery.close(phrasebook.say(Phrase.INTERRUPTED, turn.language()));
          yield new Outcome.BrokenOff(model, failure);
        }
        case FailoverChain.End.Exhausted(var failures) ->
            fallBack(turn, utterance, executor, delivery, reason(failures));
      };
    } finally {
      modelStreams.release();
    }
  }

  private Outcome speakFromPack(Turn turn, String utterance, Executor executor, Delivery delivery)
      throws InterruptedException {
    boolean known = packKnows(turn, utterance);
    if (!packSpeaks(turn, utterance, executor, delivery)) {
      return apologize(turn, delivery, "pack");
    }
    return known
        ? new Outcome.Answered(EmbeddedModel.NAME, List.of())
        : new Outcome.Unanswered(EmbeddedModel.NAME);
  }

  /// Speaks in the models' place: what the pack knows, else an apology and the signature sentence.
  private Outcome fallBack(
      Turn turn, String utterance, Executor executor, Delivery delivery, String reason)
      throws InterruptedException {
    return packKnows(turn, utterance) && packSpeaks(turn, utterance, executor, delivery)
        ? new Outcome.FellBack(EmbeddedModel.NAME, reason)
        : apologize(turn, delivery, reason);
  }

  private boolean packSpeaks(Turn turn, String utterance, Executor executor, Delivery delivery)
      throws InterruptedException {
    var prompt = new Prompt(utterance, turn.language(), turn.history(), turn.options());
    return switch (pack.run(prompt, executor, delivery::acceptReady)) {
      case FailoverChain.End.Done(_, var reason, _) -> delivery.finish(reason);
      case FailoverChain.End.Broken _, FailoverChain.End.Exhausted _ -> false;
    };
  }

  private Outcome apologize(Turn turn, Delivery delivery, String reason)
      throws InterruptedException {
    var language = turn.language();
    delivery.say(
        phrasebook.say(Phrase.DIFFICULTY, language)
            + " "
            + knowledge.get().conference().signature(language));
    return new Outcome.FellBack(PHRASEBOOK, reason);
  }

  private static String reason(List<Failure> failures) {
    return failures.isEmpty() ? "no_model" : failures.getLast().word();
  }
}
