package org.rosa.knowledge;

import org.rosa.language.Language;

/// Finds what the pack holds for a question.
@FunctionalInterface
public interface Retriever {
  /// Looks an utterance up, in the language it was asked in and the tense of now.
  Retrieval retrieve(String utterance, Language language, Tense tense);
}
