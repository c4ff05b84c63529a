package org.rosa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.rosa.guardrail.RedZone;
import org.rosa.llm.Audience;
import org.rosa.llm.FailoverChain;
import org.rosa.llm.Failure;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Prompt;
import org.rosa.llm.Waiting;

/// What Rosa says through the models of the chain, and what becomes of an answer that they do not
/// bring to its end.
final class ModelWords {
  private final FailoverChain chain;
  private final Semaphore streams;
  private final PromptWriter prompts;
  private final Acknowledgements acknowledgements;
  private final OwnWords own;

  ModelWords(
      AnswerPipeline.Models models,
      PromptWriter prompts,
      Acknowledgements acknowledgements,
      OwnWords own) {
    this.chain = models.chain();
    this.streams = new Semaphore(models.streams());
    this.prompts = prompts;
    this.acknowledgements = acknowledgements;
    this.own = own;
  }

  boolean areThere() {
    return !chain.isEmpty();
  }

  Outcome speak(Answering answering) throws InterruptedException {
    if (!streams.tryAcquire()) {
      return own.fallBack(answering, "overload", Optional.empty());
    }
    try {
      acknowledgements.arrange(answering.inference(), answering.delivery(), answering.since());
      return ask(answering);
    } catch (InterruptedException e) {
      answering.delivery().abandon();
      acknowledgements.forget(answering.inference());
      throw e;
    } finally {
      streams.release();
    }
  }

  private Outcome ask(Answering answering) throws InterruptedException {
    var found = answering.found();
    var prompt =
        prompts.write(answering.turn(), found.utterance(), found.known(), found.retrieval());
    if (found.isKnown()) {
      answering.delivery().expect(found.answer().citations());
    }
    var waiting = new Waiting(answering.since(), found.isKnown());
    return switch (chain.run(
        prompt, answering.executor(), new Hearing(answering, prompt), waiting)) {
      case FailoverChain.End.Done(var model, var reason, var earlier) ->
          switch (answering
              .delivery()
              .finish(reason, said -> Grounding.citations(said, found.retrieval()))) {
            case SAID -> new Outcome.Answered(model, earlier);
            case UNHEARD -> own.fallBack(answering, "unspeakable", Optional.empty());
            case BLOCKED -> blocked(answering, model);
          };
      case FailoverChain.End.Stopped(var model) -> blocked(answering, model);
      case FailoverChain.End.Broken(var model, var failure) ->
          own.close(answering) == Delivery.Ending.BLOCKED
              ? blocked(answering, model)
              : new Outcome.BrokenOff(model, failure);
      case FailoverChain.End.Exhausted(var failures) ->
          own.fallBack(answering, reason(failures), Optional.empty());
    };
  }

  /// Passes on what models say, and tells the next how to go on.
  private final class Hearing implements Audience {
    private final Answering answering;
    private final Prompt prompt;

    Hearing(Answering answering, Prompt prompt) {
      this.answering = answering;
      this.prompt = prompt;
    }

    @Override
    public boolean hear(ModelEvent event) {
      answering.inference().clock().firstToken();
      return answering.delivery().hear(event);
    }

    @Override
    public Resumption resume() throws InterruptedException {
      return switch (answering.delivery().breakOff()) {
        case Delivery.Broken.Unheard _ -> new Resumption.Afresh();
        case Delivery.Broken.Heard(var words) -> new Resumption.After(prompts.goOn(prompt, words));
        case Delivery.Broken.Spoilt _ -> new Resumption.Never();
      };
    }
  }

  /// A model's answer went into the red zone. What is no matter of the policy (another language, a
  /// judgement that failed) is repaired by the pack as long as nothing was said.
  private Outcome blocked(Answering answering, String model) throws InterruptedException {
    var verdict = answering.delivery().blocked();
    boolean ours = verdict.filter(Guard::isOwn).isPresent();
    return ours && answering.delivery().restart()
        ? own.fallBack(
            answering,
            verdict.get().category(),
            verdict.map(why -> answering.guard().report(RedZone.Stage.OUTPUT, why)))
        : own.declined(answering.delivery(), answering.guard(), model);
  }

  private static String reason(List<Failure> failures) {
    return failures.isEmpty() ? "no_model" : failures.getLast().word();
  }
}
