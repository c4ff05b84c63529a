package org.rosa.stage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rosa.language.Language;

/// Carries what comes about in conversations to whoever watches their screens. An answer is never
/// kept waiting: a cue is taken at once, whoever watches.
public interface CardBus {
  /// Takes up what has come about.
  void cue(ScreenId screen, Cue cue);

  /// What a screen shows at this moment; of one that nobody has cued, nothing.
  Look look(ScreenId screen);

  /// Watches a screen until the watch is closed.
  ///
  /// @param after the last event the watcher knows; where what follows it is known, that comes
  ///   first, otherwise a fresh look
  /// @param watcher called in the order of events, while others wait: it must not do work
  Watch watch(ScreenId screen, OptionalLong after, Watcher watcher);

  /// Whoever watches a screen.
  interface Watcher {
    /// What the screen shows, as of an event.
    void fresh(long id, Look look);

    /// The next event; ids ascend.
    void next(long id, ScreenEvent event);
  }

  /// A screen being watched.
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /// What a screen shows.
  ///
  /// @param language of the last answer or wish; empty before the first
  /// @param hanging what is shown; empty where nothing is
  /// @param memory the last distinct exhibits whose answers were delivered, newest last
  /// @param avatar what was told of her last; empty where nothing was
  /// @param over whether the conversation has ended
  record Look(
      Mood mood,
      Optional<Language> language,
      Optional<ScreenEvent.Hanging> hanging,
      List<Exhibit> memory,
      Optional<ScreenEvent.OfAvatar> avatar,
      boolean over) {
    /// A screen on which nothing has come about.
    public static final Look EMPTY =
        new Look(Mood.IDLE, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false);

    public Look {
      requireNonNull(mood, "mood");
      requireNonNull(language, "language");
      requireNonNull(hanging, "hanging");
      memory = List.copyOf(memory);
      requireNonNull(avatar, "avatar");
    }
  }
}
