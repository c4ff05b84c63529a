package org.rosa.llm;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// One call to one model, watched by the thread that started it.
///
/// Events arrive on the executor and are passed on in the same call; the watching thread only keeps
/// the clocks. States: WAITING -> SPEAKING -> OVER, or WAITING -> OVER. Whoever moves to OVER
/// decides the end, so an answer given up by its watcher says no further word.
final class Attempt {
  private enum State {
    WAITING,
    SPEAKING,
    OVER
  }

  /// How an attempt ended.
  sealed interface End {
    record Done(FinishReason reason) implements End {}

    record Silent(Failure failure) implements End {}

    record Broken(Failure failure) implements End {}

    /// The listener had heard enough.
    record Stopped() implements End {}
  }

  private final Patience patience;
  private final LongSupplier nanos;
  private final Listener listener;
  private State state = State.WAITING;
  private long lastEvent;
  private End end = new End.Silent(new Failure(Failure.Kind.TOO_SLOW, "not started"));

  Attempt(Patience patience, LongSupplier nanos, Listener listener) {
    this.patience = patience;
    this.nanos = nanos;
    this.listener = listener;
  }

  /// Asks and waits for the end. When the waiting thread is interrupted the call is cancelled.
  End run(ChatModel model, Prompt prompt, Executor executor) throws InterruptedException {
    long start = nanos.getAsLong();
    lastEvent = start;
    var call = model.ask(prompt, executor, this::hear);
    try {
      return watch(start);
    } finally {
      call.cancel();
    }
  }

  private void hear(ModelEvent event) {
    if (counts(event) && !listener.hear(event)) {
      over(new End.Stopped());
    }
  }

  /// Takes note of an event and tells whether the listener is to hear it.
  private synchronized boolean counts(ModelEvent event) {
    if (state == State.OVER) {
      return false;
    }
    lastEvent = nanos.getAsLong();
    return switch (event) {
      case ModelEvent.Text _, ModelEvent.ToolCallPart _ -> {
        state = State.SPEAKING;
        yield true;
      }
      case ModelEvent.Counted _ -> state == State.SPEAKING;
      case ModelEvent.Finished(var reason) -> {
        finish(reason);
        yield false;
      }
      case ModelEvent.Failed(var failure) -> {
        fail(failure);
        yield false;
      }
    };
  }

  private synchronized End watch(long start) throws InterruptedException {
    while (state != State.OVER) {
      long now = nanos.getAsLong();
      long left =
          switch (state) {
            case WAITING -> left(start, patience.firstToken(), now);
            case SPEAKING ->
                Math.min(left(lastEvent, patience.gap(), now), left(start, patience.total(), now));
            case OVER -> 0;
          };
      if (left <= 0) {
        fail(new Failure(Failure.Kind.TOO_SLOW, "no token within its limit"));
      } else {
        wait(left / 1_000_000, (int) (left % 1_000_000));
      }
    }
    return end;
  }

  private static long left(long since, Duration limit, long now) {
    return since + limit.toNanos() - now;
  }

  private synchronized void finish(FinishReason reason) {
    if (state == State.WAITING) {
      fail(new Failure(Failure.Kind.EMPTY, "finished without a word"));
    } else {
      over(new End.Done(reason));
    }
  }

  private synchronized void fail(Failure failure) {
    over(state == State.WAITING ? new End.Silent(failure) : new End.Broken(failure));
  }

  private synchronized void over(End how) {
    end = how;
    state = State.OVER;
    notifyAll();
  }
}
