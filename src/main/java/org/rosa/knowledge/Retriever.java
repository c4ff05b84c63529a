package org.rosa.knowledge;

import java.util.Optional;
import org.rosa.language.Language;

/// Finds what the pack holds for a question.
@FunctionalInterface
public interface Retriever {
  Retrieval retrieve(Question question);

  /// Words what it knows of a subject, in whichever language; empty where the pack itself has the
  /// words, or knows nothing.
  default Optional<Passage> tell(Subject subject, Language language) {
    return Optional.empty();
  }

  /// Makes what questions in a language need, so that the first of them need not wait for it.
  default void prepare(Language language) {}
}
