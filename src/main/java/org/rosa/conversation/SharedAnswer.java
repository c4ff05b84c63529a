package org.rosa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rosa.knowledge.Citation;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;

/// An answer in a conversation, made on a thread of its own, so that it outlives the request it was
/// begun for when a newer one takes it over. One request at a time hears it.
///
/// States: RUNNING -> ENDED with an outcome, or -> OVER when nobody wants it or it came to nothing.
final class SharedAnswer implements AnswerSink {
  private enum State {
    RUNNING,
    ENDED,
    OVER
  }

  private final Fingerprint asked;
  private final Seat first;
  private final Thread worker;
  private final Recording released = new Recording();
  private State state = State.RUNNING;
  private Seat heardBy;
  private Outcome outcome = new Outcome.Abandoned();

  /// @param ended told once, when the answer is ended or over
  SharedAnswer(Fingerprint asked, Seat first, Answerer answerer, Consumer<SharedAnswer> ended) {
    this.asked = asked;
    this.first = first;
    this.heardBy = first;
    this.worker =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  run(answerer);
                  ended.accept(this);
                });
  }

  void begin() {
    worker.start();
  }

  /// Whether this can be heard once more by whoever asks the same: it was given whole, and asking
  /// again would give no better.
  synchronized boolean isRepeatable() {
    return state == State.ENDED
        && released.isWhole()
        && switch (outcome) {
          case Outcome.Answered _, Outcome.Unanswered _, Outcome.Held _, Outcome.Declined _ -> true;
          case Outcome.FellBack _,
              Outcome.BrokenOff _,
              Outcome.Abandoned _,
              Outcome.Superseded _,
              Outcome.Dismissed _ ->
              false;
        };
  }

  /// Lets a newer request hear this answer from its beginning; empty where it asks something else
  /// or there is nothing to be heard.
  synchronized Optional<TurnRegistry.Way> join(Fingerprint question, Seat newer) {
    if (!question.equals(asked) || !released.isWhole()) {
      return Optional.empty();
    }
    if (state == State.RUNNING) {
      newer.hear(released.pieces());
      heardBy.lose();
      heardBy = newer;
      return Optional.of(TurnRegistry.Way.ADOPTED);
    }
    if (isRepeatable()) {
      newer.hear(released.pieces());
      newer.end(outcome);
      return Optional.of(TurnRegistry.Way.REPEATED);
    }
    return Optional.empty();
  }

  /// Ends this answer in favour of another.
  synchronized void supersede() {
    if (state == State.RUNNING) {
      heardBy.lose();
      stop();
    }
  }

  /// The client of a request has gone. If it was the one that heard, nobody does now.
  synchronized void leave(Seat seat) {
    if (state == State.RUNNING && seat == heardBy) {
      stop();
    }
  }

  private void stop() {
    state = State.OVER;
    worker.interrupt();
  }

  private void run(Answerer answerer) {
    var begun = first.request();
    try {
      end(answerer.answer(begun.inference(), begun.executor(), this));
    } catch (InterruptedException e) {
      end(new Outcome.Abandoned());
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private synchronized void end(Outcome how) {
    if (state == State.RUNNING) {
      state = State.ENDED;
      outcome = how;
      heardBy.end(how);
    }
  }

  private synchronized void fail(Throwable defect) {
    if (state == State.RUNNING) {
      state = State.OVER;
      heardBy.fail(defect);
    }
  }

  @Override
  public void text(String piece) {
    release(sink -> sink.text(piece), piece.length());
  }

  @Override
  public synchronized void announced() {
    released.announced();
    pass(AnswerSink::announced);
  }

  @Override
  public void toolCall(ModelEvent.ToolCallPart part) {
    release(sink -> sink.toolCall(part), part.arguments().length());
  }

  @Override
  public synchronized void expect(List<Citation> citations) {
    released.expect(sink -> sink.expect(citations));
    pass(sink -> sink.expect(citations));
  }

  @Override
  public void cite(List<Citation> citations) {
    release(sink -> sink.cite(citations), 0);
  }

  @Override
  public void finish(FinishReason reason, Usage usage) {
    release(sink -> sink.finish(reason, usage), 0);
  }

  private synchronized void release(Consumer<AnswerSink> piece, int signs) {
    released.add(piece, signs);
    pass(piece);
  }

  /// Whoever this was begun for shares its executor and hears it in the same call.
  private void pass(Consumer<AnswerSink> piece) {
    if (state != State.RUNNING) {
      return;
    }
    if (heardBy == first) {
      piece.accept(first);
    } else {
      heardBy.hear(List.of(piece));
    }
  }
}
