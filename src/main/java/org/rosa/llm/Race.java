package org.rosa.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The models that are asked for one answer until one of them speaks, and the answer of that one.
///
/// **Idea.** A model is asked when the one before it has failed or is late, or, when hedging, has
/// let a visitor wait for a while. The first that speaks is the speaker, and all others are over.
/// Events arrive on the executor and are passed on in the same call; the thread that runs the race
/// only keeps the clocks, starts calls and cancels those that are over.
///
/// **Invariant.** Whoever marks a runner as over has decided its end: it says no further word.
final class Race {
  /// How a race ended.
  sealed interface End {
    record Done(String model, FinishReason reason) implements End {}

    /// The speaker failed.
    record Broken(String model, Failure failure) implements End {}

    /// The listener had heard enough.
    record Stopped(String model) implements End {}

    /// Nobody spoke.
    record Silent() implements End {}
  }

  /// One call of one model. All fields that change are guarded by the race.
  private static final class Runner {
    final Link link;
    final Breaker.Permit permit;
    final long start;
    long lastEvent;
    boolean over;
    @Nullable ModelCall call;

    Runner(Link link, Breaker.Permit permit, long start) {
      this.link = link;
      this.permit = permit;
      this.start = start;
      this.lastEvent = start;
    }

    void end() {
      over = true;
      link.places().release();
    }
  }

  private final List<Link> links;
  private final Optional<Duration> hedge;
  private final Waiting waiting;
  private final LongSupplier nanos;
  private final Listener listener;
  private final List<Failure> failures = new ArrayList<>();
  private final List<Runner> runners = new ArrayList<>();
  private int next;
  private @Nullable Runner speaker;
  private @Nullable End end;

  Race(
      List<Link> links,
      Optional<Duration> hedge,
      Waiting waiting,
      LongSupplier nanos,
      Listener listener) {
    this.links = links;
    this.hedge = hedge;
    this.waiting = waiting;
    this.nanos = nanos;
    this.listener = listener;
  }

  /// Runs the race. When the waiting thread is interrupted all calls are cancelled.
  End run(Prompt prompt, Executor executor) throws InterruptedException {
    try {
      while (true) {
        var ended = awaitNeed();
        if (ended.isPresent()) {
          return ended.get();
        }
        startNext(prompt, executor);
      }
    } finally {
      leave();
    }
  }

  /// Why models of this race failed, in the order in which they did.
  synchronized List<Failure> failures() {
    return List.copyOf(failures);
  }

  /// How many of the links were asked, or passed over.
  synchronized int asked() {
    return next;
  }

  /// Waits until another model is needed, or the race has ended.
  private synchronized Optional<End> awaitNeed() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("nobody waits for this answer");
    }
    while (end == null) {
      long now = nanos.getAsLong();
      giveUpLate(now);
      cancelOver();
      if (end == null && speaker == null) {
        boolean another = next < links.size();
        if (runners.isEmpty() && !another) {
          end = new End.Silent();
        } else if (another && (runners.isEmpty() || left(hedgeDue(), now) <= 0)) {
          return Optional.empty();
        }
      }
      if (end == null) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, left(nextDue(), now)));
      }
    }
    return Optional.of(end);
  }

  /// Asks the next model that is not resting. The call is made outside the lock, because writing a
  /// prompt takes longer than an event loop may wait.
  private void startNext(Prompt prompt, Executor executor) {
    var entered = enterNext();
    if (entered.isPresent()) {
      var runner = entered.get();
      var call = runner.link.model().ask(prompt, executor, event -> hear(runner, event));
      synchronized (this) {
        runner.call = call;
      }
    }
  }

  private synchronized Optional<Runner> enterNext() {
    var link = links.get(next++);
    if (!link.places().tryAcquire()) {
      link.breaker().passedOver();
      failures.add(new Failure(Failure.Kind.BUSY, "not asked while it gives all it may"));
      return Optional.empty();
    }
    var permit = link.breaker().enter();
    if (permit.isEmpty()) {
      link.places().release();
      failures.add(new Failure(Failure.Kind.RESTING, "not asked after it had failed"));
      return Optional.empty();
    }
    var runner = new Runner(link, permit.get(), nanos.getAsLong());
    runners.add(runner);
    return Optional.of(runner);
  }

  private void hear(Runner runner, ModelEvent event) {
    if (counts(runner, event) && !listener.hear(event)) {
      stop(runner);
    }
  }

  /// Takes note of an event and tells whether the listener is to hear it.
  private synchronized boolean counts(Runner runner, ModelEvent event) {
    if (runner.over) {
      return false;
    }
    runner.lastEvent = nanos.getAsLong();
    return switch (event) {
      case ModelEvent.Text _, ModelEvent.ToolCallPart _ -> {
        speaks(runner);
        yield true;
      }
      case ModelEvent.Counted _ -> runner == speaker;
      case ModelEvent.Finished(var reason) -> {
        finish(runner, reason);
        yield false;
      }
      case ModelEvent.Failed(var failure) -> {
        fail(runner, failure);
        yield false;
      }
    };
  }

  private void speaks(Runner runner) {
    if (speaker == null) {
      speaker = runner;
      runners.stream().filter(other -> other != runner && !other.over).forEach(Race::outrun);
      notifyAll();
    }
  }

  private static void outrun(Runner other) {
    other.end();
    other.permit.left();
  }

  private void finish(Runner runner, FinishReason reason) {
    if (runner == speaker) {
      runner.permit.succeeded();
      end(runner, new End.Done(runner.link.name(), reason));
    } else {
      fail(runner, new Failure(silence(reason), "finished without a word"));
    }
  }

  private static Failure.Kind silence(FinishReason reason) {
    return reason == FinishReason.CONTENT_FILTER ? Failure.Kind.FILTERED : Failure.Kind.EMPTY;
  }

  private void fail(Runner runner, Failure failure) {
    runner.end();
    runner.permit.failed(failure);
    failures.add(failure);
    if (runner == speaker) {
      end = new End.Broken(runner.link.name(), failure);
    } else if (failure.kind() == Failure.Kind.FILTERED) {
      next = links.size();
    }
    notifyAll();
  }

  private synchronized void stop(Runner runner) {
    if (!runner.over) {
      runner.permit.succeeded();
      end(runner, new End.Stopped(runner.link.name()));
    }
  }

  private void end(Runner runner, End how) {
    runner.end();
    end = how;
    notifyAll();
  }

  private void giveUpLate(long now) {
    for (var runner : runners) {
      if (!runner.over && left(due(runner), now) <= 0) {
        fail(runner, new Failure(Failure.Kind.TOO_SLOW, "no token within its limit"));
      }
    }
  }

  /// When a runner is given up unless something comes of it.
  private long due(Runner runner) {
    var patience = runner.link.patience();
    if (runner == speaker) {
      return earlier(
          runner.lastEvent + patience.gap().toNanos(), runner.start + patience.total().toNanos());
    }
    long soon = runner.start + patience.firstToken().toNanos();
    return anotherCanAnswer(runner)
        ? soon
        : later(soon, waiting.since() + patience.alone().toNanos());
  }

  private boolean anotherCanAnswer(Runner runner) {
    return waiting.answerAtHand()
        || runners.stream().anyMatch(other -> other != runner && !other.over)
        || links.subList(next, links.size()).stream().anyMatch(Link::mayBeAsked);
  }

  /// When the next model is asked beside the one that is silent.
  private long hedgeDue() {
    boolean alone = runners.size() == 1 && next < links.size();
    return hedge.isPresent() && alone
        ? runners.getFirst().start + hedge.get().toNanos()
        : nanos.getAsLong() + Long.MAX_VALUE / 2;
  }

  private long nextDue() {
    long due = hedgeDue();
    for (var runner : runners) {
      due = runner.over ? due : earlier(due, due(runner));
    }
    return due;
  }

  private static long left(long due, long now) {
    return due - now;
  }

  private static long earlier(long a, long b) {
    return a - b < 0 ? a : b;
  }

  private static long later(long a, long b) {
    return a - b < 0 ? b : a;
  }

  private void cancelOver() {
    for (var over : runners.stream().filter(runner -> runner.over).toList()) {
      if (over.call != null) {
        over.call.cancel();
        runners.remove(over);
      }
    }
  }

  /// Ends whatever still runs.
  private synchronized void leave() {
    for (var runner : runners) {
      if (!runner.over) {
        outrun(runner);
      }
      if (runner.call != null) {
        runner.call.cancel();
      }
    }
  }
}
