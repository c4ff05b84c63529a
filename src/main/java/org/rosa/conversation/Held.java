package org.rosa.conversation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.rosa.guardrail.GuardedStream;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Verdict;
import org.rosa.language.Language;
import org.rosa.speech.Segmenter;

/// An answer's text on its way through the guardrail, with the clock that the guarded stream lacks.
/// Everything happens on the executor.
final class Held {
  /// A single word that does not end is looked at again after this long.
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

  private final Guardrail guardrail;
  private final Language language;
  private final Executor executor;
  private final LongSupplier nanos;
  private final Consumer<String> free;
  private GuardedStream stream;
  private boolean waiting;
  private boolean over;

  /// @param nanos a ticker in nanoseconds
  /// @param free gets what may be said, never empty
  Held(
      Guardrail guardrail,
      Language language,
      Executor executor,
      LongSupplier nanos,
      Consumer<String> free) {
    this.guardrail = guardrail;
    this.language = language;
    this.executor = executor;
    this.nanos = nanos;
    this.free = free;
    this.stream = stream();
  }

  void push(String piece) {
    if (guardrail.isOff()) {
      release(piece);
    } else {
      release(stream.push(piece));
      await();
    }
  }

  /// Judges and releases all that is held; what follows is held apart from it.
  void flush() {
    if (!guardrail.isOff()) {
      release(stream.finish());
      if (stream.blocked().isEmpty()) {
        stream = stream();
      }
    }
  }

  /// Releases what is held where it ends a sentence, and drops it where not; what follows is held
  /// apart from it.
  ///
  /// @param rest the end of the text that broke off
  void settle(String rest) {
    if (guardrail.isOff()) {
      release(sentences(rest));
      return;
    }
    release(stream.push(rest));
    release(stream.finishSentence());
    if (stream.blocked().isEmpty()) {
      stream = stream.next();
    }
  }

  private static String sentences(String text) {
    var segmenter = new Segmenter();
    var whole = new StringBuilder();
    segmenter.push(text).forEach(segment -> whole.append(segment.text()));
    segmenter.finishSentence().ifPresent(segment -> whole.append(segment.text()));
    return whole.toString();
  }

  /// Forgets what is held or was blocked, so that somebody else may answer.
  void restart() {
    stream = stream();
  }

  void end() {
    over = true;
  }

  Optional<Verdict.Decline> blocked() {
    return stream.blocked();
  }

  private GuardedStream stream() {
    return new GuardedStream(
        (carried, fresh) -> guardrail.judgeOutput(carried, fresh, language),
        Guardrail.failure(language),
        nanos);
  }

  private void release(String piece) {
    if (!piece.isEmpty()) {
      free.accept(piece);
    }
  }

  private void await() {
    var due = stream.due();
    if (waiting || over || due.isEmpty()) {
      return;
    }
    waiting = true;
    long wait = Math.max(SHORTEST_WAIT.toNanos(), due.getAsLong() - nanos.getAsLong());
    CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, executor).execute(this::tick);
  }

  private void tick() {
    waiting = false;
    if (!over) {
      release(stream.tick());
      await();
    }
  }
}
