package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Retrieval;

/// What the pack holds for an utterance, looked up once and in one version of it.
record LookedUp(String utterance, Knowledge known, Retrieval retrieval, EmbeddedAnswer answer) {
  LookedUp {
    requireNonNull(utterance, "utterance");
    requireNonNull(known, "known");
    requireNonNull(retrieval, "retrieval");
    requireNonNull(answer, "answer");
  }

  /// Whether the pack answers well enough to be heard where no model is.
  boolean isKnown() {
    return answer.isCertain() || answer instanceof EmbeddedAnswer.Known;
  }
}
