package org.rosa.tavus;

import java.util.Set;

/// What an answer to the end of a conversation means.
final class Endings {
  /// How Tavus refuses to end what is over or was never there.
  private static final Set<Integer> OVER_ALREADY = Set.of(400, 404, 409, 410);

  private Endings() {}

  static boolean isOver(TavusResult<Boolean> ended) {
    return switch (ended) {
      case TavusResult.Done<Boolean> _ -> true;
      case TavusResult.Refused<Boolean>(var status, _) -> OVER_ALREADY.contains(status);
      case TavusResult.Unavailable<Boolean> _, TavusResult.Unclear<Boolean> _ -> false;
    };
  }
}
