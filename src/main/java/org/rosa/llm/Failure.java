package org.rosa.llm;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/// Why a model gave no whole answer.
///
/// @param kind what went wrong
/// @param detail what an operator needs to know; never a key and never words of the conversation
public record Failure(Kind kind, String detail) {
  public Failure {
    requireNonNull(kind, "kind");
    requireNonNull(detail, "detail");
  }

  /// The kind in one word, for metrics and logs.
  public String word() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// What went wrong.
  public enum Kind {
    /// No connection within the connect limit.
    UNREACHABLE,
    /// An HTTP status other than 200.
    REFUSED,
    /// Something that is no OpenAI-compatible stream.
    MALFORMED,
    /// The stream ended before the model said it was finished.
    CUT_OFF,
    /// Finished without a word.
    EMPTY,
    /// No first token, or no next one, in time.
    TOO_SLOW
  }
}
