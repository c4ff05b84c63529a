package org.rosa.knowledge;

/// Finds what the pack holds for a question.
@FunctionalInterface
public interface Retriever {
  Retrieval retrieve(Question question);
}
