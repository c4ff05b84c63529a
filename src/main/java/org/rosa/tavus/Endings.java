package org.rosa.tavus;

import java.time.Duration;
import java.util.Set;

/// How it is known that a conversation at Tavus is over.
final class Endings {
  /// How Tavus refuses to end what is over or was never there.
  private static final Set<Integer> OVER_ALREADY = Set.of(400, 404, 409, 410);

  /// So long after its limit no call runs any longer, whatever Tavus answers.
  private static final Duration LONG = Duration.ofHours(1);

  private Endings() {}

  /// Whether Tavus must have ended a call by itself, long ago.
  static boolean isLongOver(OpenCall open, Calls.Desk desk) {
    return open.begun().plus(desk.limits().longest()).plus(LONG).isBefore(desk.clock().instant());
  }

  /// What an answer to the end of a conversation means.
  static boolean isOver(TavusResult<Boolean> ended) {
    return switch (ended) {
      case TavusResult.Done<Boolean> _ -> true;
      case TavusResult.Refused<Boolean>(var status, _) -> OVER_ALREADY.contains(status);
      case TavusResult.Unavailable<Boolean> _, TavusResult.Unclear<Boolean> _ -> false;
    };
  }
}
