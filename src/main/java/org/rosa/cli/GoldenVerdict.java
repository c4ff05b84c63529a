package org.rosa.cli;

import static java.util.Objects.requireNonNull;

/// How a golden question was answered.
sealed interface GoldenVerdict {
  /// What was wanted was told, be it that the pack does not hold it.
  record Right() implements GoldenVerdict {}

  /// Rosa asked back, and what is wanted is among the options.
  record AskedBack() implements GoldenVerdict {}

  /// Rosa said that she does not know, as she should.
  record HonestlyUnknown() implements GoldenVerdict {}

  /// Rosa said that she does not know, and the pack does.
  record WronglyUnknown() implements GoldenVerdict {}

  /// Something else was said.
  ///
  /// @param what was said instead, in words that follow "is answered"
  record Wrong(String what) implements GoldenVerdict {
    public Wrong {
      requireNonNull(what, "what");
    }
  }

  /// Whether a visitor was served.
  default boolean isRight() {
    return switch (this) {
      case Right _, AskedBack _, HonestlyUnknown _ -> true;
      case WronglyUnknown _, Wrong _ -> false;
    };
  }
}
