package org.rosa.tavus;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// One call of this process. Its making and its ending wait for each other, so that a visitor who
/// leaves while his call is still being made leaves none behind.
final class LiveCall {
  private static final System.Logger LOG = System.getLogger("org.rosa.calls");

  /// Tavus ends a call at its limit by itself; Rosa gives it this much to do so.
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Calls.Desk desk;
  private final CallTable table;
  private final CallWatcher watcher;
  private final String name;
  private final String conversation;
  private volatile OpenCall open;
  private volatile CallState state = CallState.MAKING;
  private Optional<Began> began = Optional.empty();
  private Optional<Ending> missed = Optional.empty();

  LiveCall(Calls.Desk desk, CallTable table, CallWatcher watcher, OpenCall open) {
    this.desk = desk;
    this.table = table;
    this.watcher = watcher;
    this.name = open.name();
    this.conversation = open.conversation();
    this.open = open;
  }

  String name() {
    return name;
  }

  String conversation() {
    return conversation;
  }

  CallState state() {
    return state;
  }

  boolean isOver() {
    return state == CallState.ENDED;
  }

  /// Whether it ever had a room.
  boolean wasStarted() {
    return open.tavusId().isPresent();
  }

  /// Whether a report is of this call; before Tavus has told its id the secret says enough.
  synchronized boolean belongs(String tavusId) {
    return open.tavusId().isEmpty() || open.tavusId().get().equals(tavusId);
  }

  /// Makes the call at Tavus, once.
  synchronized Began begin(CallRequest request, String persona) {
    if (isOver()) {
      return new Began.NoCall("the conversation was ended");
    }
    if (began.isEmpty()) {
      began = Optional.of(make(request, persona));
    }
    return began.get();
  }

  private Began make(CallRequest request, String persona) {
    table.keep(open);
    var wanted =
        new NewConversation(
            persona,
            name,
            desk.publicUrl().map(this::callback),
            request.language(),
            request.greeting(),
            desk.limits());
    var result = desk.client().createConversation(wanted);
    return switch (result) {
      case TavusResult.Done<Room>(var room) -> started(room);
      case TavusResult.Refused<Room> _ -> surelyNone("refused", result);
      case TavusResult.Unavailable<Room> _ -> surelyNone("unavailable", result);
      case TavusResult.Unclear<Room> _ -> none("unclear", result);
    };
  }

  private URI callback(URI base) {
    return URI.create(base + "/tavus/events/" + open.secret());
  }

  private Began started(Room room) {
    open = open.as(room.id());
    state = CallState.WAITING;
    table.keep(open);
    LOG.log(
        System.Logger.Level.INFO,
        "call begun conversation=" + conversation + " tavus=" + room.id());
    watcher.began(conversation, "started");
    return new Began.Started(room);
  }

  private Began surelyNone(String outcome, TavusResult<Room> result) {
    table.drop(open);
    return none(outcome, result);
  }

  /// A conversation that may have been made stays in the table until it is found and ended.
  private Began none(String outcome, TavusResult<Room> result) {
    state = CallState.ENDED;
    LOG.log(
        System.Logger.Level.WARNING,
        "no call for conversation=" + conversation + ": " + result.words());
    watcher.began(conversation, outcome);
    return new Began.NoCall(result.words());
  }

  /// The avatar has come; Tavus tells it twice, in two words.
  synchronized void joined() {
    if (state == CallState.WAITING) {
      state = CallState.JOINED;
    }
  }

  /// Why it is time to end it: its end was missed, or it is over its limit. Empty while it is not.
  synchronized Optional<Ending> due() {
    var limit = open.begun().plus(desk.limits().longest()).plus(GRACE);
    boolean overTime = !desk.clock().instant().isBefore(limit);
    return missed.or(() -> overTime ? Optional.of(Ending.LIMIT) : Optional.empty());
  }

  /// Ends it at Tavus.
  ///
  /// @return whether it is over now
  synchronized boolean end(Ending ending) {
    if (isOver()) {
      return true;
    }
    if (open.tavusId().isEmpty()) {
      over(ending);
      return true;
    }
    var result = desk.client().endConversation(open.tavusId().get());
    if (Endings.isOver(result) || Endings.isLongOver(open, desk)) {
      over(ending);
      return true;
    }
    missed = Optional.of(ending);
    LOG.log(
        System.Logger.Level.WARNING,
        "call not ended conversation=" + conversation + ", tried again later: " + result.words());
    return false;
  }

  /// It is over at Tavus.
  synchronized void over(Ending ending) {
    if (isOver()) {
      return;
    }
    state = CallState.ENDED;
    table.drop(open);
    LOG.log(
        System.Logger.Level.INFO,
        "call ended conversation=" + conversation + " reason=" + ending.word());
    watcher.ended(conversation, ending);
  }
}
