package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

/// What became of a call that was asked for.
public sealed interface Began {
  /// The avatar waits in this room.
  record Started(Room room) implements Began {
    public Started {
      requireNonNull(room, "room");
    }
  }

  /// There is no avatar for this conversation; it can go on as text.
  ///
  /// @param reason for the operator's log
  record NoCall(String reason) implements Began {
    public NoCall {
      requireNonNull(reason, "reason");
    }
  }
}
