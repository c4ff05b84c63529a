package org.rosa.knowledge.lookup;

import java.util.Optional;
import org.rosa.knowledge.Question;

/// Answers one kind of question from the pack's tables; empty for every other question.
@FunctionalInterface
interface Lookup {
  Optional<Found> find(Heard heard, Question question);
}
