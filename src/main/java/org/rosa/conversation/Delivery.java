package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rosa.guardrail.GuardedStream;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Verdict;
import org.rosa.knowledge.Citation;
import org.rosa.language.Language;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Listener;
import org.rosa.llm.Message;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.speech.Continuation;
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

  /// What was said when a model broke off.
  sealed interface Broken {
    /// Nothing; what was held is forgotten.
    record Unheard() implements Broken {}

    /// These words, up to the end of the last sentence where that was there.
    record Heard(String words) implements Broken {
      public Heard {
        requireNonNull(words, "words");
      }
    }

    /// Something that nobody can go on with: a tool call, or what the guardrail blocked.
    record Spoilt() implements Broken {}
  }

  private final Inference inference;
  private final Executor executor;
  private final AnswerSink sink;
  private final Held held;
  private final StringBuilder said = new StringBuilder();
  private Optional<Usage> counted = Optional.empty();
  private TextStream text;
  private int answerStart;
  private boolean textCame;
  private boolean toolCalled;
  private boolean over;

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
    this.text = inference.manner().text().get();
    this.held = new Held(guardrail, inference.turn().language(), executor, nanos, this::sendNow);
  }

  /// Takes a sentence of the pack, which is fit to be spoken as it is; called on the executor.
  void hearReady(ModelEvent event) {
    if (event instanceof ModelEvent.Text(var sentence)) {
      held.push(sentence);
    }
  }

  /// Takes an event of the answering model; called on the executor.
  @Override
  public boolean hear(ModelEvent event) {
    switch (event) {
      case ModelEvent.Text(var delta) -> {
        textCame = true;
        held.push(text.push(delta));
      }
      case ModelEvent.ToolCallPart part -> {
        toolCalled = true;
        sink.toolCall(part);
      }
      case ModelEvent.Counted(var usage) -> counted = Optional.of(usage);
      case ModelEvent.Finished _, ModelEvent.Failed _ -> {}
    }
    return held.blocked().isEmpty();
  }

  /// Tells what the answer will most likely rest on.
  void expect(List<Citation> citations) {
    executor.execute(
        () -> {
          if (!over) {
            sink.expect(citations);
          }
        });
  }

  /// Says a sentence before the answer if nothing has been said until then.
  ///
  /// @param after from now
  /// @param sentence asked on the executor when it is time
  void acknowledge(Duration after, Supplier<Optional<String>> sentence) {
    CompletableFuture.delayedExecutor(after.toNanos(), TimeUnit.NANOSECONDS, executor)
        .execute(() -> acknowledgeNow(sentence));
  }

  /// Words that are on their way make a sentence before them needless, unless they never arrive.
  private void acknowledgeNow(Supplier<Optional<String>> sentence) {
    if (over || toolCalled || !said.isEmpty()) {
      return;
    }
    if (textCame) {
      acknowledge(GuardedStream.TIME_CAP, sentence);
      return;
    }
    sentence.get().ifPresent(this::sayBeforeNow);
  }

  private void sayBeforeNow(String sentence) {
    held.push(sentence + (inference.turn().language() == Language.CHINESE ? "" : " "));
    held.flush();
    if (held.blocked().isPresent()) {
      held.restart();
      return;
    }
    inference.clock().acknowledged();
    sink.announced();
    answerStart = said.length();
  }

  /// Says nothing from now on: the client has gone.
  void abandon() {
    executor.execute(this::endNow);
  }

  private void endNow() {
    over = true;
    held.end();
  }

  /// Ends what a model has said that broke off: a whole sentence that was held is said, words of
  /// one that is not whole are dropped. Whoever goes on repeats nothing.
  Broken breakOff() throws InterruptedException {
    return await(
        () -> {
          if (answer().isBlank() && !toolCalled) {
            restartNow();
            return new Broken.Unheard();
          }
          held.settle(text.finish());
          counted = Optional.empty();
          text = new Continuation(answer(), inference.manner().text().get());
          return toolCalled || held.blocked().isPresent()
              ? new Broken.Spoilt()
              : new Broken.Heard(answer());
        });
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
          return endNow(reason, citations.apply(answer()));
        });
  }

  /// Ends an answer that broke off with a closing sentence.
  Ending close(String sentence) throws InterruptedException {
    return await(() -> held.blocked().isPresent() ? Ending.BLOCKED : closeNow(sentence));
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
          boolean silent = answer().isBlank() && !toolCalled;
          if (silent) {
            restartNow();
          }
          return silent;
        });
  }

  private void restartNow() {
    held.restart();
    text = inference.manner().text().get();
    textCame = false;
    counted = Optional.empty();
  }

  /// What was said of the answer itself.
  private String answer() {
    return said.substring(answerStart);
  }

  /// Hands on what the text stream still holds; whoever answers next gets a fresh one.
  private void finishTextNow() {
    held.push(text.finish());
    held.flush();
    text = inference.manner().text().get();
  }

  private Ending endNow(FinishReason reason, List<Citation> citations) {
    if (held.blocked().isPresent()) {
      return Ending.BLOCKED;
    }
    if (!toolCalled && answer().isBlank()) {
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
    endNow();
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
      var done = task.get();
      if (Thread.interrupted()) {
        throw new InterruptedException("nobody was there to hear it");
      }
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the answer could not be delivered", e.getCause());
    }
  }
}
