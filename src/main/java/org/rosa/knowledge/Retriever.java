package org.rosa.knowledge;

import org.rosa.language.Language;

/// Finds what the pack holds for a question.
@FunctionalInterface
public interface Retriever {
  Retrieval retrieve(Question question);

  /// Makes what questions in a language need, so that the first of them need not wait for it.
  default void prepare(Language language) {}
}
