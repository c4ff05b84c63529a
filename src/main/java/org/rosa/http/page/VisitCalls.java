package org.rosa.http.page;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.rosa.conversation.ConversationId;
import org.rosa.stage.Cue;
import org.rosa.stage.Invitation;
import org.rosa.tavus.CallState;

/// The avatar's calls of the page's conversations: each that is made is joined or ended, and the
/// screen of its conversation tells what became of it.
final class VisitCalls {
  private static final System.Logger LOG = System.getLogger("org.rosa.calls");

  /// Making a call may take the platform longer; a visitor who waits this long begins in writing.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Page page;
  private final Visits visits;

  VisitCalls(Page page, Visits visits) {
    this.page = page;
    this.visits = visits;
    page.avatars().tell(this::over);
  }

  /// Has the call of a conversation made that waits for one; returns at once.
  void begin(Visit visit) {
    if (visit.calling() instanceof Calling.Making(var settled)) {
      Thread.ofVirtual().start(() -> make(visit, settled));
    }
  }

  private void make(Visit visit, CompletableFuture<Void> settled) {
    try {
      var made = page.avatars().begin(visit.id(), visit.language());
      page.telemetry().opened(made.isPresent() ? "avatar" : "fallback");
      made.ifPresentOrElse(call -> join(visit, call), () -> part(visit));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the making of a call ended in a defect", e);
      part(visit);
    } finally {
      settled.complete(null);
    }
  }

  /// A visitor who is gone by now, or wants no call any more, leaves none behind.
  private void join(Visit visit, Avatars.Call call) {
    if (!invited(visit, call)) {
      page.avatars().end(visit.id());
    } else if (state(visit).filter(CallState.ENDED::equals).isPresent()) {
      part(visit);
    }
  }

  /// What is noted and what its screen hears come in the same order, here and in [#part].
  private boolean invited(Visit visit, Avatars.Call call) {
    synchronized (visits) {
      boolean joined = visits.join(visit, call).isPresent();
      if (joined) {
        var invitation = new Invitation(call.url(), call.token());
        page.cards().cue(visit.screen(), new Cue.Invited(invitation));
      }
      return joined;
    }
  }

  /// The conversation as it is once its call is made or surely not, or as it is after two seconds.
  Visit awaited(Visit visit) {
    if (visit.calling() instanceof Calling.Making(var settled)) {
      settled.copy().completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }
    return visits.find(visit.token()).orElse(visit);
  }

  /// How the call of a conversation stands; empty where it has none.
  Optional<CallState> state(Visit visit) {
    var state = page.avatars().state(visit.id());
    return switch (visit.calling()) {
      case Calling.None _ -> Optional.empty();
      case Calling.Making _ -> state.or(() -> Optional.of(CallState.MAKING));
      case Calling.Made _ -> state;
    };
  }

  /// A call is over: its conversation, if it is open, goes on in text.
  private void over(ConversationId conversation) {
    visits.open().stream().filter(visit -> visit.id().equals(conversation)).forEach(this::part);
  }

  /// Lets a conversation go on without its call, made or not, and tells its screens.
  ///
  /// @return whether it had one
  boolean part(Visit visit) {
    synchronized (visits) {
      boolean parted = visits.part(visit);
      if (parted) {
        page.cards().cue(visit.screen(), new Cue.Parted());
      }
      return parted;
    }
  }

  /// Ends the call of a conversation, as soon as it is made; returns at once.
  void hangUp(Visit visit) {
    Thread.ofVirtual().start(() -> page.avatars().end(visit.id()));
  }
}
