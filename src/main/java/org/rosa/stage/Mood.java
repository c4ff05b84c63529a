package org.rosa.stage;

import java.util.Locale;

/// What Rosa seems to do, for whoever looks at her screen.
public enum Mood {
  IDLE,
  LISTENING,
  THINKING,
  SPEAKING,
  /// She has said that she does not talk about what was asked.
  DECLINED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
