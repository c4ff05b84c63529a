package org.rosa.stage;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// The screens of the conversations that are held on this node.
public final class LocalCards implements CardBus {
  /// Most screens that are kept; the one that was used least lately is forgotten first.
  static final int MOST = 10_000;

  /// Least lately used first.
  private final SequencedMap<ScreenId, Screen> screens = new LinkedHashMap<>();

  @Override
  public void cue(ScreenId screen, Cue cue) {
    screen(screen).take(cue);
  }

  @Override
  public Look look(ScreenId screen) {
    return known(screen).map(Screen::look).orElse(Look.EMPTY);
  }

  @Override
  public Watch watch(ScreenId screen, OptionalLong after, Watcher watcher) {
    var watched = screen(screen);
    watched.watch(after, watcher);
    return () -> watched.leave(watcher);
  }

  private synchronized Optional<Screen> known(ScreenId screen) {
    return Optional.ofNullable(screens.get(screen));
  }

  private synchronized Screen screen(ScreenId id) {
    var screen = Optional.ofNullable(screens.get(id)).orElseGet(Screen::new);
    screens.putLast(id, screen);
    if (screens.size() > MOST) {
      screens.pollFirstEntry();
    }
    return screen;
  }

  synchronized int kept() {
    return screens.size();
  }
}
