package org.rosa.speech;

/// What a candidate says to the next character.
enum Candidacy {
  /// It may still become what it looks like.
  OPEN,
  /// With this character it is complete.
  COMPLETE,
  /// With this character it is only text.
  TEXT
}
