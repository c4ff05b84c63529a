package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import org.rosa.language.Language;

/// What the pack is searched for: the visitor's question without a wish for a language.
///
/// @param words empty where nothing is asked but the wish
/// @param spoken the language of these words, which need not be that of the answer
public record Sought(String words, Language spoken) {
  public Sought {
    requireNonNull(words, "words");
    requireNonNull(spoken, "spoken");
  }
}
