package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rosa.llm.Failure;

/// How an inference ended.
public sealed interface Outcome {
  /// The name of whoever spoke, for metrics and logs.
  String answeredBy();

  /// The outcome in one word, for metrics and logs.
  default String word() {
    return switch (this) {
      case Answered _ -> "answered";
      case Unanswered _ -> "unanswered";
      case Held _ -> "held";
      case FellBack _ -> "fell_back";
      case BrokenOff _ -> "broken_off";
      case Abandoned _ -> "abandoned";
    };
  }

  /// What went wrong on the way, in one word; `-` when nothing did.
  default String reason() {
    return switch (this) {
      case FellBack(_, var reason) -> reason;
      case BrokenOff(_, var failure) -> failure.word();
      case Answered(_, var earlier) -> earlier.isEmpty() ? "-" : earlier.getLast().word();
      case Unanswered _, Held _, Abandoned _ -> "-";
    };
  }

  /// The whole answer was given, after `earlier` models had failed.
  record Answered(String answeredBy, List<Failure> earlier) implements Outcome {
    public Answered {
      requireNonNull(answeredBy, "answeredBy");
      earlier = List.copyOf(earlier);
    }
  }

  /// Rosa said that she does not know.
  record Unanswered(String answeredBy) implements Outcome {
    public Unanswered {
      requireNonNull(answeredBy, "answeredBy");
    }
  }

  /// There was nothing to answer; a hold line was spoken.
  record Held() implements Outcome {
    @Override
    public String answeredBy() {
      return AnswerPipeline.PHRASEBOOK;
    }
  }

  /// No model spoke; `answeredBy` did instead.
  record FellBack(String answeredBy, String reason) implements Outcome {
    public FellBack {
      requireNonNull(answeredBy, "answeredBy");
      requireNonNull(reason, "reason");
    }
  }

  /// The model broke off; its answer was closed with a spoken sentence.
  record BrokenOff(String answeredBy, Failure failure) implements Outcome {
    public BrokenOff {
      requireNonNull(answeredBy, "answeredBy");
      requireNonNull(failure, "failure");
    }
  }

  /// The client went away first. Normal when platforms ask speculatively, and never an error.
  record Abandoned() implements Outcome {
    @Override
    public String answeredBy() {
      return "nobody";
    }
  }
}
