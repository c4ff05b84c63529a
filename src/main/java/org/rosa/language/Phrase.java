package org.rosa.language;

import java.util.List;
import java.util.Locale;

/// A fixed sentence Rosa can say without asking a model.
public enum Phrase {
  /// Said where nobody spoke.
  HOLD,
  /// Said when Rosa is ready for the next question.
  READY,
  /// Begins a conversation, where the pack has no greeting of its own.
  GREETING,
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
  /// Said when an answer ends because the server is being stopped.
  GOODBYE,
  /// Said instead of what Rosa does not talk about.
  DECLINE,
  /// Said when no answer could be given at all.
  DIFFICULTY,
  /// Says that an answer is under way; so do the two that follow.
  ONE_MOMENT,
  LET_ME_SEE,
  LET_ME_THINK;

  private static final List<Phrase> ACKNOWLEDGEMENTS =
      List.of(ONE_MOMENT, LET_ME_SEE, LET_ME_THINK);

  /// What says that an answer is under way; the wordings take turns.
  ///
  /// @param turn the number of the turn, from 0
  public static Phrase acknowledgement(long turn) {
    return ACKNOWLEDGEMENTS.get((int) (turn % ACKNOWLEDGEMENTS.size()));
  }

  /// The key of this phrase in the phrase files.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
