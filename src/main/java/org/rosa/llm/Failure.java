package org.rosa.llm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Why a model gave no whole answer.
///
/// @param kind what went wrong
/// @param detail what an operator needs to know; never a key and never words of the conversation
/// @param retryAfter how long the server wants to be left alone; empty where it does not say
public record Failure(Kind kind, String detail, Optional<Duration> retryAfter) {
  public Failure {
    requireNonNull(kind, "kind");
    requireNonNull(detail, "detail");
    requireNonNull(retryAfter, "retryAfter");
  }

  public Failure(Kind kind, String detail) {
    this(kind, detail, Optional.empty());
  }

  /// The kind in one word, for metrics and logs.
  public String word() {
    return kind.word();
  }

  /// What went wrong.
  public enum Kind {
    /// No connection within the connect limit.
    UNREACHABLE,
    /// An HTTP status that says that the server cannot, or will not, answer.
    REFUSED,
    /// An HTTP status that says that the request is at fault: it may be too long for this model.
    REJECTED,
    /// The server's own policy forbids an answer. No other model is asked instead.
    FILTERED,
    /// Something that is no OpenAI-compatible stream.
    MALFORMED,
    /// The stream ended before the model said it was finished.
    CUT_OFF,
    /// Finished without a word.
    EMPTY,
    /// No first token, or no next one, in time.
    TOO_SLOW,
    /// Not asked, because it gives as many answers as it may.
    BUSY,
    /// Not asked, because it failed just before; see [Breaker].
    RESTING;

    /// The kind in one word, for metrics and logs.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether another request would probably fail as this one did.
    boolean isModels() {
      return switch (this) {
        case UNREACHABLE, REFUSED, MALFORMED, CUT_OFF, EMPTY, TOO_SLOW -> true;
        case REJECTED, FILTERED, BUSY, RESTING -> false;
      };
    }
  }
}
