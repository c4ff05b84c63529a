package org.rosa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rosa.knowledge.Citation;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Message;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.speech.TextStream;

/// The way from whoever answers to the sink: makes text speakable, keeps the clocks and counts what
/// was said. Everything happens on the executor; methods named `…Now` are called there, the others
/// from the inference's thread, and return when it is done.
final class Delivery implements Consumer<ModelEvent> {
  private final Inference inference;
  private final Executor executor;
  private final AnswerSink sink;
  private final StringBuilder said = new StringBuilder();
  private Optional<Usage> counted = Optional.empty();
  private TextStream text;
  private boolean toolCalled;

  Delivery(Inference inference, Executor executor, AnswerSink sink) {
    this.inference = inference;
    this.executor = executor;
    this.sink = sink;
    this.text = inference.text().get();
  }

  /// Takes a sentence of the pack, which is fit to be spoken as it is; called on the executor.
  void acceptReady(ModelEvent event) {
    if (event instanceof ModelEvent.Text(var sentence)) {
      sendNow(sentence);
    }
  }

  /// Takes an event of the answering model; called on the executor.
  @Override
  public void accept(ModelEvent event) {
    switch (event) {
      case ModelEvent.Text(var delta) -> sendNow(text.push(delta));
      case ModelEvent.ToolCallPart part -> {
        toolCalled = true;
        sink.toolCall(part);
      }
      case ModelEvent.Counted(var usage) -> counted = Optional.of(usage);
      case ModelEvent.Finished _, ModelEvent.Failed _ -> {}
    }
  }

  /// Speaks a sentence of our own and ends the answer.
  void say(String sentence) throws InterruptedException {
    await(
        () -> {
          sendNow(sentence);
          sink.finish(FinishReason.STOP, usage());
          return true;
        });
  }

  /// Ends the answer as the model ended it; false, and not ended, when nothing in it can be said.
  ///
  /// @param citations derives what the answer rests on from what was said
  boolean finish(FinishReason reason, Function<String, List<Citation>> citations)
      throws InterruptedException {
    return await(
        () -> {
          finishTextNow();
          boolean heard = toolCalled || !said.toString().isBlank();
          if (heard) {
            sink.cite(citations.apply(said.toString()));
            sink.finish(reason, usage());
          }
          return heard;
        });
  }

  /// Ends an answer that broke off with a closing sentence.
  void close(String sentence) throws InterruptedException {
    await(
        () -> {
          finishTextNow();
          sendNow(gap() + sentence);
          sink.finish(FinishReason.STOP, usage());
          return true;
        });
  }

  /// Sends what the text stream still holds; whoever answers next gets a fresh one.
  private void finishTextNow() {
    sendNow(text.finish());
    text = inference.text().get();
  }

  private void sendNow(String piece) {
    if (!piece.isEmpty()) {
      inference.clock().firstSegment();
      said.append(piece);
      sink.text(piece);
    }
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

  private boolean await(Callable<Boolean> work) throws InterruptedException {
    var task = new FutureTask<>(work);
    executor.execute(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the answer could not be delivered", e.getCause());
    }
  }
}
