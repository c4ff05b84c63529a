package org.rosa.tavus;

/// How a call stands.
public enum CallState {
  /// Tavus is asked for it.
  MAKING,
  /// The room is there, and nobody has come yet.
  WAITING,
  /// The avatar is in the room.
  JOINED,
  /// It is over.
  ENDED
}
