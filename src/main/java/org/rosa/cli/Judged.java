package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Retrieval;
import org.rosa.pack.GoldenQuestion;

/// A golden question, what the pack gave for it, and how that was judged.
record Judged(
    GoldenQuestion question, Retrieval retrieval, EmbeddedAnswer answer, GoldenVerdict verdict) {
  /// As many passages are looked at in [#isRecalled].
  private static final int RECALLED = 5;

  Judged {
    requireNonNull(question, "question");
    requireNonNull(retrieval, "retrieval");
    requireNonNull(answer, "answer");
    requireNonNull(verdict, "verdict");
  }

  /// Whether one of these cites what the question wants.
  static boolean isWanted(GoldenQuestion question, List<Citation> citations) {
    return citations.stream().anyMatch(citation -> question.want().contains(citation.subject()));
  }

  /// Whether the answer would be spoken before any model is asked.
  boolean isInstant() {
    return answer.isCertain();
  }

  /// Whether a fact was told where the pack has no answer.
  boolean isFabricated() {
    return question.isUnanswerable() && answer instanceof EmbeddedAnswer.Known;
  }

  /// Whether what the question wants is among the passages that a model would read.
  boolean isRecalled() {
    return retrieval.passages().stream()
        .limit(RECALLED)
        .anyMatch(passage -> isWanted(question, passage.citations()));
  }
}
