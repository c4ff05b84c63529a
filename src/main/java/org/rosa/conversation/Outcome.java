package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.rosa.llm.Failure;

/// How an inference ended.
public sealed interface Outcome {
  /// The name of whoever spoke, for metrics and logs.
  String speaker();

  /// The outcome in one word, for metrics and logs.
  default String word() {
    return switch (this) {
      case Answered _ -> "answered";
      case Held _ -> "held";
      case FellBack _ -> "fell_back";
      case BrokenOff _ -> "broken_off";
      case Abandoned _ -> "abandoned";
    };
  }

  /// Why it did not go as wished, in one word; `-` when it did.
  default String reason() {
    return switch (this) {
      case FellBack(_, var reason) -> reason;
      case BrokenOff(_, var failure) -> failure.kind().name().toLowerCase(Locale.ROOT);
      case Answered _, Held _, Abandoned _ -> "-";
    };
  }

  /// The whole answer was given.
  record Answered(String speaker) implements Outcome {
    public Answered {
      requireNonNull(speaker, "speaker");
    }
  }

  /// There was nothing to answer; a hold line was spoken.
  record Held() implements Outcome {
    @Override
    public String speaker() {
      return AnswerPipeline.PHRASEBOOK;
    }
  }

  /// No model spoke; `speaker` did instead.
  record FellBack(String speaker, String reason) implements Outcome {
    public FellBack {
      requireNonNull(speaker, "speaker");
      requireNonNull(reason, "reason");
    }
  }

  /// The model broke off; its answer was closed with a spoken sentence.
  record BrokenOff(String speaker, Failure failure) implements Outcome {
    public BrokenOff {
      requireNonNull(speaker, "speaker");
      requireNonNull(failure, "failure");
    }
  }

  /// The client went away first. Normal when platforms ask speculatively, and never an error.
  record Abandoned() implements Outcome {
    @Override
    public String speaker() {
      return "nobody";
    }
  }
}
