package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The calls that visitors have with the avatar. Each costs from its making to its end, so each is
/// ended: when its visitor leaves, when the server stops, by [#sweep] when it is over its time, and
/// after a restart (tavus-contract requirement 36).
///
/// Methods block while Tavus is asked; they are for virtual threads.
public final class Calls implements AutoCloseable {
  /// Calls that have ended are remembered for reports that come late.
  private static final int MOST_PAST = 1_000;

  /// How long a stopping server waits until its calls are ended; the next start ends the rest.
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Desk desk;
  private final Map<String, LiveCall> byConversation = new ConcurrentHashMap<>();
  private final Map<String, LiveCall> bySecret = new ConcurrentHashMap<>();
  private final Map<String, LiveCall> past =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, LiveCall> eldest) {
              return size() > MOST_PAST;
            }
          });

  /// What calls need.
  ///
  /// @param persona the persona's id, asked for each call
  /// @param publicUrl where Tavus reports what happens; empty: nowhere
  /// @param state where open calls and transcripts are kept
  /// @param transcriptDays how many days transcripts are kept; 0 for none
  /// @param secrets unguessable texts of letters and digits
  public record Desk(
      TavusClient client,
      Supplier<Optional<String>> persona,
      Optional<URI> publicUrl,
      CallLimits limits,
      StateFolder state,
      int transcriptDays,
      Supplier<String> secrets,
      InstantSource clock) {
    public Desk {
      requireNonNull(client, "client");
      requireNonNull(persona, "persona");
      requireNonNull(publicUrl, "publicUrl");
      requireNonNull(limits, "limits");
      requireNonNull(state, "state");
      requireNonNull(secrets, "secrets");
      requireNonNull(clock, "clock");
    }
  }

  private final CallWatchers watchers = new CallWatchers();
  private final CallTable table;
  private final Transcripts transcripts;

  public Calls(Desk desk) {
    this.desk = desk;
    this.table = new CallTable(desk.state().in("calls"));
    this.transcripts =
        new Transcripts(desk.state().in("transcripts"), desk.transcriptDays(), desk.clock());
  }

  /// From now on tells one more what becomes of calls.
  public void tell(CallWatcher watcher) {
    watchers.add(watcher);
  }

  /// Begins a call, or gives the one that this conversation has: whoever asks twice, even at the
  /// same time, pays once. A conversation whose call has ended gets no other.
  public Began begin(CallRequest request) {
    var before = Optional.ofNullable(past.get(request.conversation()));
    if (before.filter(LiveCall::wasStarted).isPresent()) {
      return new Began.NoCall("the call of this conversation has ended");
    }
    var persona = desk.persona().get();
    if (persona.isEmpty()) {
      return new Began.NoCall("no persona was made; run rosa tavus persona apply");
    }
    var call = byConversation.computeIfAbsent(request.conversation(), this::fresh);
    var began = call.begin(request, persona.get());
    if (began instanceof Began.NoCall) {
      forget(call);
    }
    return began;
  }

  private LiveCall fresh(String conversation) {
    var secret = desk.secrets().get();
    var name = "rosa-" + desk.secrets().get();
    var open = new OpenCall(name, conversation, Optional.empty(), secret, desk.clock().instant());
    var call = new LiveCall(desk, table, watchers, open);
    bySecret.put(secret, call);
    return call;
  }

  /// Ends a conversation's call, if it has one. Where Tavus does not answer, [#sweep] tries again.
  public void end(String conversation) {
    find(conversation).ifPresent(call -> end(call, Ending.ENDED));
  }

  private void end(LiveCall call, Ending ending) {
    if (call.end(ending)) {
      forget(call);
    }
  }

  /// How a conversation's call stands; empty when it never had one, or long ago.
  public Optional<CallState> state(String conversation) {
    return find(conversation)
        .or(() -> Optional.ofNullable(past.get(conversation)))
        .map(LiveCall::state);
  }

  /// How many calls may cost something now.
  public int open() {
    return byConversation.size();
  }

  /// Whether a secret is that of a call, also of one that has ended a while ago.
  public boolean knows(String secret) {
    return bySecret.containsKey(secret);
  }

  /// Takes a report of Tavus. What was reported before, or belongs to another call than the secret,
  /// changes nothing.
  public void heard(String secret, TavusEvent event) {
    var call = bySecret.get(secret);
    if (call == null || !call.belongs(event.conversation())) {
      return;
    }
    switch (event) {
      case TavusEvent.Joined _ -> call.joined();
      case TavusEvent.Shutdown(_, var ending) -> {
        call.over(ending);
        forget(call);
      }
      case TavusEvent.TranscriptReady(_, var lines) ->
          transcripts.keep(call.name(), call.conversation(), lines);
      case TavusEvent.Other _ -> {}
    }
  }

  /// Ends every call that should not be there: those an earlier process left, those over their
  /// time, and those whose end Tavus did not hear. Drops transcripts that were kept long enough.
  public void sweep() {
    for (var open : table.all()) {
      if (live().stream().noneMatch(call -> call.name().equals(open.name()))) {
        new Orphan(desk, table, watchers, open).end();
      }
    }
    for (var call : live()) {
      call.due().ifPresent(ending -> end(call, ending));
    }
    transcripts.sweep();
  }

  /// Ends all calls, as far as there is time.
  @Override
  public void close() {
    var live = live();
    var left = new CountDownLatch(live.size());
    for (var call : live) {
      Thread.ofVirtual()
          .start(
              () -> {
                end(call, Ending.ENDED);
                left.countDown();
              });
    }
    try {
      var _ = left.await(FAREWELL.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    desk.client().close();
  }

  private List<LiveCall> live() {
    return List.copyOf(byConversation.values());
  }

  private Optional<LiveCall> find(String conversation) {
    return Optional.ofNullable(byConversation.get(conversation));
  }

  /// A call that is over; its secret stays good for late reports until many others have ended.
  private void forget(LiveCall call) {
    if (byConversation.remove(call.conversation(), call)) {
      past.put(call.conversation(), call);
      bySecret
          .values()
          .removeIf(known -> known.isOver() && past.get(known.conversation()) != known);
    }
  }
}
