package org.rosa.knowledge;

/// What an entry of the programme is.
public enum TalkKind {
  OPENING,
  KEYNOTE,
  PLENARY,
  PANEL,
  /// An oral session with several talks.
  ORAL,
  TALK,
  POSTER,
  SESSION,
  REGISTRATION,
  BREAK;

  /// Whether people come to listen; registration and breaks are no contributions.
  public boolean isContribution() {
    return this != REGISTRATION && this != BREAK;
  }
}
