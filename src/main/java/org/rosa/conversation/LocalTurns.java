package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// The turns of the conversations that are held on this node. What is kept of one is its newest
/// answer: while that is being given, and for [#REPEATED] after.
public final class LocalTurns implements TurnRegistry {
  /// For how long a finished answer is heard again by whoever asks the same again.
  static final Duration REPEATED = Duration.ofSeconds(10);

  /// Most conversations that are kept; the one whose newest request is oldest is forgotten first.
  static final int MOST = 10_000;

  private record Place(String caller, ConversationId conversation) {}

  private final Executor afterwards;

  /// Oldest first.
  private final SequencedMap<Place, SharedAnswer> newest = new LinkedHashMap<>();

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

  private synchronized Joined join(
      Place place, Seat seat, Fingerprint question, Answerer answerer) {
    var before = Optional.ofNullable(newest.get(place));
    var way = before.flatMap(answer -> answer.join(question, seat));
    if (way.isPresent()) {
      return new Joined(before.orElseThrow(), way.get());
    }
    before.ifPresent(SharedAnswer::supersede);
    var fresh = new SharedAnswer(question, seat, answerer, ended -> keep(place, ended));
    newest.putLast(place, fresh);
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
    newest.remove(place, ended);
  }

  synchronized int kept() {
    return newest.size();
  }
}
