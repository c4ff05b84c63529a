package org.rosa.tavus;

import java.util.Locale;

/// Why a call is over.
public enum Ending {
  /// Rosa ended it: the visitor left or was gone, or the server stopped.
  ENDED("end_conversation_endpoint"),
  /// Nobody came.
  ABSENT("participant_absent"),
  /// The visitor left the room and did not come back.
  LEFT("participant_left"),
  /// It was as long as a call may be.
  LIMIT("max_call_duration"),
  /// Rosa had stopped without ending it.
  ORPHAN("orphan"),
  /// A trouble of the platform's.
  PLATFORM("");

  private final String sign;

  Ending(String sign) {
    this.sign = sign;
  }

  /// The ending that Tavus means. Its words vary, so a part of them counts (tavus-contract
  /// requirement 37).
  static Ending of(String shutdownReason) {
    var reason = shutdownReason.toLowerCase(Locale.ROOT).replace(' ', '_');
    for (var ending : new Ending[] {ENDED, ABSENT, LEFT, LIMIT}) {
      if (reason.contains(ending.sign)) {
        return ending;
      }
    }
    return PLATFORM;
  }

  /// As it stands in logs and metrics.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
