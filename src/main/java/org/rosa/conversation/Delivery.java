package org.rosa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Verdict;
import org.rosa.knowledge.Citation;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Listener;
import org.rosa.llm.Message;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.speech.TextStream;

/// The way from whoever answers to the sink: makes text speakable, has it judged, keeps the clocks
/// and counts what was said. Everything happens on the executor; methods named `…Now` are called
/// there, the others from the inference's thread, and return when it is done.
final class Delivery implements Listener {
  /// How far an answer came.
  enum Ending {
    /// It was said, and ended.
    SAID,
    /// Nothing in it can be said; it goes on.
    UNHEARD,
    /// The guardrail let no more of it pass; it goes on.
    BLOCKED
  }

  private final Inference inference;
  private final Executor executor;
  private final AnswerSink sink;
  private final Held held;
  private final StringBuilder said = new StringBuilder();
  private Optional<Usage> counted = Optional.empty();
  private TextStream text;
  private boolean toolCalled;

  /// @param nanos a ticker in nanoseconds
  Delivery(
      Inference inference,
      Guardrail guardrail,
      Executor executor,
      LongSupplier nanos,
      AnswerSink sink) {
    this.inference = inference;
    this.executor = executor;
    this.sink = sink;
    this.text = inference.text().get();
    this.held = new Held(guardrail, inference.turn().language(), executor, nanos, this::sendNow);
  }

  /// Takes a sentence of the pack, which is fit to be spoken as it is; called on the executor.
  boolean hearReady(ModelEvent event) {
    if (event instanceof ModelEvent.Text(var sentence)) {
      held.push(sentence);
    }
    return held.blocked().isEmpty();
  }

  /// Takes an event of the answering model; called on the executor.
  @Override
  public boolean hear(ModelEvent event) {
    switch (event) {
      case ModelEvent.Text(var delta) -> held.push(text.push(delta));
      case ModelEvent.ToolCallPart part -> {
        toolCalled = true;
        sink.toolCall(part);
      }
      case ModelEvent.Counted(var usage) -> counted = Optional.of(usage);
      case ModelEvent.Finished _, ModelEvent.Failed _ -> {}
    }
    return held.blocked().isEmpty();
  }

  /// Speaks a sentence of our own and ends the answer.
  Ending say(String sentence) throws InterruptedException {
    return await(
        () -> {
          held.push(sentence);
          held.flush();
          return endNow(FinishReason.STOP, List.of());
        });
  }

  /// Ends the answer as the model ended it.
  ///
  /// @param citations derives what the answer rests on from what was said
  Ending finish(FinishReason reason, Function<String, List<Citation>> citations)
      throws InterruptedException {
    return await(
        () -> {
          finishTextNow();
          return endNow(reason, citations.apply(said.toString()));
        });
  }

  /// Ends an answer that broke off with a closing sentence.
  Ending close(String sentence) throws InterruptedException {
    return await(
        () -> {
          finishTextNow();
          return held.blocked().isPresent() ? Ending.BLOCKED : closeNow(sentence);
        });
  }

  /// Ends an answer that was blocked with what the policy says instead, which is not judged.
  void decline(String sentence) throws InterruptedException {
    await(() -> closeNow(sentence));
  }

  /// Why the answer was blocked; empty where it was not.
  Optional<Verdict.Decline> blocked() throws InterruptedException {
    return await(held::blocked);
  }

  /// Lets somebody else answer in the place of what was blocked; false where something was said.
  boolean restart() throws InterruptedException {
    return await(
        () -> {
          boolean silent = said.toString().isBlank() && !toolCalled;
          if (silent) {
            held.restart();
            text = inference.text().get();
          }
          return silent;
        });
  }

  /// Hands on what the text stream still holds; whoever answers next gets a fresh one.
  private void finishTextNow() {
    held.push(text.finish());
    held.flush();
    text = inference.text().get();
  }

  private Ending endNow(FinishReason reason, List<Citation> citations) {
    if (held.blocked().isPresent()) {
      return Ending.BLOCKED;
    }
    if (!toolCalled && said.toString().isBlank()) {
      return Ending.UNHEARD;
    }
    sink.cite(citations);
    finishNow(reason);
    return Ending.SAID;
  }

  private Ending closeNow(String sentence) {
    sendNow(gap() + sentence);
    finishNow(FinishReason.STOP);
    return Ending.SAID;
  }

  private void finishNow(FinishReason reason) {
    held.end();
    sink.finish(reason, usage());
  }

  private void sendNow(String piece) {
    inference.clock().firstSegment();
    said.append(piece);
    sink.text(piece);
  }

  /// What keeps a closing sentence apart from the words before it.
  private String gap() {
    var before = said.toString().stripTrailing();
    if (before.isEmpty()) {
      return "";
    }
    boolean closed = ".!?。！？؟…".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean spaced = before.length() < said.length();
    return (closed ? "" : "…") + (spaced && closed ? "" : " ");
  }

  private Usage usage() {
    List<Message> read = inference.turn().history();
    return counted.orElseGet(() -> Usage.estimated(read, said.toString()));
  }

  private <T> T await(Callable<T> work) throws InterruptedException {
    var task = new FutureTask<>(work);
    executor.execute(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the answer could not be delivered", e.getCause());
    }
  }
}
