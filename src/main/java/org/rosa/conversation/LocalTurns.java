package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.rosa.telemetry.InferenceClock;

/// The turns of the conversations that are held on this node. What is kept of one is its newest
/// answer: while that is being given, and for [#REPEATED] after.
public final class LocalTurns implements TurnRegistry {
  /// For how long a finished answer is heard again by whoever asks the same again.
  static final Duration REPEATED = Duration.ofSeconds(10);

  /// Most conversations that are kept; the one whose newest request is oldest is forgotten first.
  static final int MOST = 10_000;

  private record Place(String caller, ConversationId conversation) {}

  /// The newest answer of a conversation.
  ///
  /// @param asked the clock of the newest request for it
  private record Newest(SharedAnswer answer, InferenceClock asked) {}

  private final Executor afterwards;

  /// Oldest first.
  private final SequencedMap<Place, Newest> newest = new LinkedHashMap<>();

  /// @param afterwards runs what it is given when a finished answer is not to be heard again
  LocalTurns(Executor afterwards) {
    this.afterwards = requireNonNull(afterwards, "afterwards");
  }

  /// Turns whose answers are forgotten in their time.
  public static LocalTurns forgetful() {
    return new LocalTurns(
        CompletableFuture.delayedExecutor(REPEATED.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public Given answer(Request request, Answerer answerer) throws InterruptedException {
    var conversation = request.conversation();
    if (conversation.isEmpty()) {
      var outcome = answerer.answer(request.inference(), request.executor(), request.sink());
      return new Given(outcome, Way.FRESH);
    }
    var place = new Place(request.inference().caller().name(), conversation.get());
    return hear(place, new Seat(request), answerer);
  }

  private record Joined(SharedAnswer answer, Way way) {}

  private Given hear(Place place, Seat seat, Answerer answerer) throws InterruptedException {
    var question = Fingerprint.of(seat.request().inference());
    var joined = join(place, seat, question, answerer);
    try {
      return new Given(seat.await(), joined.way());
    } catch (InterruptedException e) {
      joined.answer().leave(seat);
      throw e;
    }
  }

  /// The newest request is the one that was received last, whichever thread gets here first: a
  /// platform that sends growing transcripts waits for the answer to the last.
  private synchronized Joined join(
      Place place, Seat seat, Fingerprint question, Answerer answerer) {
    var clock = seat.request().inference().clock();
    var before = Optional.ofNullable(newest.get(place));
    if (before.filter(one -> clock.startedBefore(one.asked())).isPresent()) {
      seat.lose();
      return new Joined(before.orElseThrow().answer(), Way.FRESH);
    }
    var way = before.flatMap(one -> one.answer().join(question, seat));
    if (way.isPresent()) {
      var answer = before.orElseThrow().answer();
      newest.replace(place, new Newest(answer, clock));
      return new Joined(answer, way.get());
    }
    before.ifPresent(one -> one.answer().supersede());
    var fresh = new SharedAnswer(question, seat, answerer, ended -> keep(place, ended));
    newest.putLast(place, new Newest(fresh, clock));
    if (newest.size() > MOST) {
      newest.pollFirstEntry();
    }
    fresh.begin();
    return new Joined(fresh, Way.FRESH);
  }

  private void keep(Place place, SharedAnswer ended) {
    if (ended.isRepeatable()) {
      afterwards.execute(() -> forget(place, ended));
    } else {
      forget(place, ended);
    }
  }

  private synchronized void forget(Place place, SharedAnswer ended) {
    var kept = newest.get(place);
    if (kept != null && kept.answer() == ended) {
      newest.remove(place);
    }
  }

  synchronized int kept() {
    return newest.size();
  }
}
