package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/// Knows of each conversation which request is the newest, so that several requests of one turn
/// leave one answer running.
///
/// The newest wins. If it asks what is being answered, it takes that answer over, from its
/// beginning; if it asks again what has just been answered, it hears the same once more; otherwise
/// what was being answered is ended. The request that lost is ended without another word.
public interface TurnRegistry {
  /// Answers a request as the newest of its conversation, and returns when the answer has been
  /// handed to the request's sink whole or the request has lost to a newer one
  /// ([Outcome.Superseded]).
  ///
  /// @param answerer answers where nothing can be taken over
  /// @throws InterruptedException when the client has gone; an answer that nobody else took over
  ///   was ended
  Given answer(Request request, Answerer answerer) throws InterruptedException;

  /// An answer as it was given.
  record Given(Outcome outcome, Way way) {
    public Given {
      requireNonNull(outcome, "outcome");
      requireNonNull(way, "way");
    }
  }

  /// Where an answer came from.
  enum Way {
    /// It was made for this request.
    FRESH,
    /// It was being made for an older request of the same question.
    ADOPTED,
    /// It had just been given.
    REPEATED;

    /// The way in one word, for metrics and logs.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
