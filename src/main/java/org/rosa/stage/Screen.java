package org.rosa.stage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rosa.language.Language;

/// The screen of one conversation: what cues make of it, and its last events for watchers that come
/// back. Used under the lock of its bus's place for it, this object.
final class Screen {
  /// Most events that are kept for those who come back; an answer makes four.
  private static final int KEPT = 64;

  /// Most exhibits that are remembered to be taken along.
  private static final int REMEMBERED = 8;

  private record Numbered(long id, ScreenEvent event) {}

  private record Provisional(String inference, ScreenEvent.Hanging hanging) {}

  private final Deque<Numbered> recent = new ArrayDeque<>();
  private final List<CardBus.Watcher> watchers = new ArrayList<>();
  private final List<Exhibit> memory = new ArrayList<>();
  private long last;
  private Mood mood = Mood.IDLE;
  private String newest = "";
  private Optional<Language> language = Optional.empty();
  private Optional<Provisional> provisional = Optional.empty();
  private Optional<ScreenEvent.Hanging> settled = Optional.empty();
  private Optional<ScreenEvent.OfAvatar> avatar = Optional.empty();
  private boolean over;

  synchronized void take(Cue cue) {
    if (over) {
      return;
    }
    switch (cue) {
      case Cue.Opened(var chosen) -> language = Optional.of(chosen);
      case Cue.Began(var inference) -> {
        newest = inference;
        move(Mood.THINKING);
      }
      case Cue.Spoke(var inference) -> {
        if (inference.equals(newest)) {
          move(Mood.SPEAKING);
        }
      }
      case Cue.Expected(var inference, var exhibits, var spoken) -> {
        if (inference.equals(newest)) {
          expect(inference, new ScreenEvent.Hanging(exhibits, spoken));
        }
      }
      case Cue.Delivered(var inference, var exhibits, var spoken, var after) -> {
        if (inference.equals(newest)) {
          settle(inference, new ScreenEvent.Hanging(exhibits, spoken));
          move(after);
        }
      }
      case Cue.Dropped(var inference, var after) -> {
        if (inference.equals(newest)) {
          withdraw();
          move(after);
        }
      }
      case Cue.Addressed(var now) -> {
        if (now ? mood == Mood.IDLE || mood == Mood.DECLINED : mood == Mood.LISTENING) {
          move(now ? Mood.LISTENING : Mood.IDLE);
        }
      }
      case Cue.Invited(var invitation) -> tellOf(new ScreenEvent.Invited(invitation));
      case Cue.Parted _ -> tellOf(new ScreenEvent.Parted());
      case Cue.Wished(var wished) -> {
        if (language.filter(wished::equals).isEmpty()) {
          language = Optional.of(wished);
          tell(new ScreenEvent.Turned(wished));
        }
      }
      case Cue.Ended _ -> {
        over = true;
        tell(new ScreenEvent.Ended());
        watchers.clear();
      }
    }
  }

  private void move(Mood to) {
    mood = to;
    tell(new ScreenEvent.Moved(to, newest));
  }

  /// Nothing expected leaves on the screen what is there, until the answer is delivered.
  private void expect(String inference, ScreenEvent.Hanging hanging) {
    if (hanging.exhibits().isEmpty()) {
      withdraw();
      return;
    }
    provisional = Optional.of(new Provisional(inference, hanging));
    tell(new ScreenEvent.Shown(inference, true, hanging));
  }

  /// An answer that shows nothing leaves on the screen what an earlier one showed: nothing goes
  /// while it is being read.
  private void settle(String inference, ScreenEvent.Hanging hanging) {
    language = Optional.of(hanging.language());
    if (hanging.exhibits().isEmpty()) {
      withdraw();
      return;
    }
    provisional = Optional.empty();
    settled = Optional.of(hanging);
    hanging.exhibits().forEach(this::remember);
    tell(new ScreenEvent.Shown(inference, false, hanging));
  }

  private void remember(Exhibit exhibit) {
    if (exhibit instanceof Exhibit.Known) {
      memory.removeIf(known -> known.key().equals(exhibit.key()));
      memory.add(exhibit);
      if (memory.size() > REMEMBERED) {
        memory.removeFirst();
      }
    }
  }

  private void withdraw() {
    provisional.ifPresent(gone -> tell(new ScreenEvent.Withdrawn(gone.inference())));
    provisional = Optional.empty();
  }

  private void tellOf(ScreenEvent.OfAvatar event) {
    avatar = Optional.of(event);
    tell(event);
  }

  private void tell(ScreenEvent event) {
    last++;
    recent.addLast(new Numbered(last, event));
    if (recent.size() > KEPT) {
      recent.removeFirst();
    }
    watchers.forEach(watcher -> watcher.next(last, event));
  }

  synchronized CardBus.Look look() {
    return new CardBus.Look(
        mood,
        language,
        provisional.map(Provisional::hanging).or(() -> settled),
        memory,
        avatar,
        over);
  }

  synchronized void watch(OptionalLong after, CardBus.Watcher watcher) {
    if (after.isPresent() && knows(after.getAsLong())) {
      for (var event : recent) {
        if (event.id() > after.getAsLong()) {
          watcher.next(event.id(), event.event());
        }
      }
    } else {
      watcher.fresh(last, look());
      if (over) {
        watcher.next(last, new ScreenEvent.Ended());
      }
    }
    if (!over) {
      watchers.add(watcher);
    }
  }

  /// Whether every event after this one is still kept.
  private boolean knows(long after) {
    return after <= last && after >= last - recent.size();
  }

  synchronized void leave(CardBus.Watcher watcher) {
    watchers.remove(watcher);
  }
}
