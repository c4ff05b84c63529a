package org.rosa.language;

import java.util.Locale;

/// A fixed sentence Rosa can say without asking a model.
public enum Phrase {
  /// Said while an answer takes longer than usual.
  HOLD,
  /// Said when Rosa is ready for the next question.
  READY,
  /// Said when Rosa does not know the answer.
  UNKNOWN,
  /// Begins an offer; the name of a subject follows.
  OFFER,
  /// Begins a question back; names of subjects follow.
  WHICH,
  /// Stands before the last of several names.
  OR,
  /// Said when an answer could not be finished.
  INTERRUPTED,
  /// Said instead of what Rosa does not talk about.
  DECLINE,
  /// Said when no answer could be given at all.
  DIFFICULTY;

  /// The key of this phrase in the phrase files.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
