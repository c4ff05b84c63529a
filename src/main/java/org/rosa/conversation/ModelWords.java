package org.rosa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.rosa.guardrail.RedZone;
import org.rosa.llm.Audience;
import org.rosa.llm.FailoverChain;
import org.rosa.llm.Failure;
import org.rosa.llm.FinishReason;
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
  private final AnswerCache cache;
  private final OwnWords own;

  ModelWords(
      AnswerPipeline.Models models,
      PromptWriter prompts,
      Acknowledgements acknowledgements,
      AnswerCache cache,
      OwnWords own) {
    this.chain = models.chain();
    this.streams = new Semaphore(models.streams());
    this.prompts = prompts;
    this.acknowledgements = acknowledgements;
    this.cache = cache;
    this.own = own;
  }

  boolean areThere() {
    return !chain.isEmpty();
  }

  Outcome speak(Answering answering) throws InterruptedException {
    var found = answering.found();
    var prompt =
        prompts.write(answering.turn(), found.utterance(), found.known(), found.retrieval());
    if (found.isKnown()) {
      answering.delivery().expect(found.answer().citations());
    }
    var asked = AnswerCache.asked(answering, prompt);
    var answer = cache.answer(asked);
    return answer.isPresent() ? repeat(answering, answer.get()) : speak(answering, prompt, asked);
  }

  /// Says what a model answered to the very same.
  private Outcome repeat(Answering answering, String answer) throws InterruptedException {
    var delivery = answering.delivery();
    answering.executor().execute(() -> delivery.hear(new ModelEvent.Text(answer)));
    return finish(answering, AnswerCache.NAME, FinishReason.STOP, List.of());
  }

  private Outcome speak(Answering answering, Prompt prompt, Fingerprint asked)
      throws InterruptedException {
    if (!answering.inference().caller().allowance().getAsBoolean()) {
      return own.fallBack(answering, "rate_limit", Optional.empty());
    }
    if (!streams.tryAcquire()) {
      return own.fallBack(answering, "overload", Optional.empty());
    }
    try {
      acknowledgements.arrange(answering.inference(), answering.delivery(), answering.since());
      return ask(answering, prompt, asked);
    } catch (InterruptedException e) {
      answering.delivery().abandon();
      acknowledgements.forget(answering.inference());
      throw e;
    } finally {
      streams.release();
    }
  }

  private Outcome ask(Answering answering, Prompt prompt, Fingerprint asked)
      throws InterruptedException {
    var waiting = new Waiting(answering.since(), answering.found().isKnown());
    var hearing = new Hearing(answering, prompt);
    return switch (chain.run(prompt, answering.executor(), hearing, waiting)) {
      case FailoverChain.End.Done(var model, var reason, var earlier) -> {
        var outcome = finish(answering, model, reason, earlier);
        if (reason == FinishReason.STOP
            && outcome instanceof Outcome.Answered answered
            && answered.earlier().isEmpty()) {
          hearing.words().ifPresent(words -> cache.keep(asked, words));
        }
        yield outcome;
      }
      case FailoverChain.End.Stopped(var model) -> blocked(answering, model);
      case FailoverChain.End.Broken(var model, var failure) ->
          own.close(answering) == Delivery.Ending.BLOCKED
              ? blocked(answering, model)
              : new Outcome.BrokenOff(model, failure);
      case FailoverChain.End.Exhausted(var failures) ->
          own.fallBack(answering, reason(failures), Optional.empty());
    };
  }

  private Outcome finish(
      Answering answering, String speaker, FinishReason reason, List<Failure> earlier)
      throws InterruptedException {
    var retrieval = answering.found().retrieval();
    return switch (answering
        .delivery()
        .finish(reason, said -> Grounding.citations(said, retrieval))) {
      case SAID -> new Outcome.Answered(speaker, earlier);
      case UNHEARD -> own.fallBack(answering, "unspeakable", Optional.empty());
      case BLOCKED -> blocked(answering, speaker);
    };
  }

  /// Passes on what models say, and tells the next how to go on.
  private final class Hearing implements Audience {
    private final Answering answering;
    private final Prompt prompt;
    private final StringBuilder words = new StringBuilder();
    private boolean toolCalled;

    Hearing(Answering answering, Prompt prompt) {
      this.answering = answering;
      this.prompt = prompt;
    }

    @Override
    public boolean hear(ModelEvent event) {
      answering.inference().clock().firstToken();
      note(event);
      return answering.delivery().hear(event);
    }

    private void note(ModelEvent event) {
      switch (event) {
        case ModelEvent.Text(var delta) when words.length() <= AnswerCache.MOST_SIGNS ->
            words.append(delta);
        case ModelEvent.ToolCallPart _ -> toolCalled = true;
        case ModelEvent.Text _,
            ModelEvent.Counted _,
            ModelEvent.Finished _,
            ModelEvent.Failed _ -> {}
      }
    }

    /// What a model said, up to a sign more than is kept; empty where it was not words alone.
    Optional<String> words() {
      return toolCalled ? Optional.empty() : Optional.of(words.toString());
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
