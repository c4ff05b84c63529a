package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.rosa.llm.Failure;
import org.rosa.telemetry.GuardReport;

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
      case Declined _ -> "declined";
      case FellBack _ -> "fell_back";
      case BrokenOff _ -> "broken_off";
      case Abandoned _ -> "abandoned";
      case Superseded _ -> "superseded";
      case Dismissed _ -> "dismissed";
    };
  }

  /// What went wrong on the way, in one word; `-` when nothing did.
  default String reason() {
    return switch (this) {
      case FellBack(_, var reason, _) -> reason;
      case Declined(_, var guard) -> guard.category();
      case BrokenOff(_, var failure) -> failure.word();
      case Answered(_, var earlier) -> earlier.isEmpty() ? "-" : earlier.getLast().word();
      case Unanswered _, Held _, Abandoned _, Superseded _, Dismissed _ -> "-";
    };
  }

  /// What was declined on the way; empty where nothing was.
  default Optional<GuardReport> guard() {
    return switch (this) {
      case Declined(_, var guard) -> Optional.of(guard);
      case FellBack(_, _, var guard) -> guard;
      case Answered _, Unanswered _, Held _, BrokenOff _, Abandoned _, Superseded _, Dismissed _ ->
          Optional.empty();
    };
  }

  /// The whole answer was given, after `earlier` failures of models; `answeredBy` brought it to its
  /// end.
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
      return OwnWords.PHRASEBOOK;
    }
  }

  /// What the visitor said, or the answer from some point on, is in the red zone; Rosa said so.
  record Declined(String answeredBy, GuardReport declined) implements Outcome {
    public Declined {
      requireNonNull(answeredBy, "answeredBy");
      requireNonNull(declined, "declined");
    }
  }

  /// No model spoke; `answeredBy` did instead.
  ///
  /// @param dropped why a model that did speak was not heard; empty where none spoke
  record FellBack(String answeredBy, String reason, Optional<GuardReport> dropped)
      implements Outcome {
    public FellBack {
      requireNonNull(answeredBy, "answeredBy");
      requireNonNull(reason, "reason");
      requireNonNull(dropped, "dropped");
    }

    public FellBack(String answeredBy, String reason) {
      this(answeredBy, reason, Optional.empty());
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

  /// A newer request of the same conversation took its place. Normal when platforms ask
  /// speculatively, and never an error.
  record Superseded() implements Outcome {
    @Override
    public String answeredBy() {
      return "nobody";
    }
  }

  /// The server closed before the answer had ended; Rosa said so.
  record Dismissed() implements Outcome {
    @Override
    public String answeredBy() {
      return OwnWords.PHRASEBOOK;
    }
  }
}
