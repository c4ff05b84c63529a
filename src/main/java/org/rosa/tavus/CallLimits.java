package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// What a call may take.
///
/// @param longest after it Tavus ends the call; Tavus allows at most an hour, a plan perhaps less
/// @param absent how long a room waits for its visitor
/// @param left how long a room stays when its visitor has left
/// @param testMode makes conversations that cost nothing and end at once, for trials
/// @param privateRoom lets nobody in without the token that the page gets
public record CallLimits(
    Duration longest, Duration absent, Duration left, boolean testMode, boolean privateRoom) {
  public CallLimits {
    requireNonNull(longest, "longest");
    requireNonNull(absent, "absent");
    requireNonNull(left, "left");
    if (longest.compareTo(Duration.ofHours(1)) > 0 || longest.toSeconds() < 1) {
      throw new IllegalArgumentException("a call lasts from a second to an hour");
    }
  }
}
