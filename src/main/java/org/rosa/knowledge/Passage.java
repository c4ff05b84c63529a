package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rosa.language.Language;

/// A piece of the pack that can be spoken or handed to a model.
///
/// @param title names its subject in the language
/// @param known whether it tells something; otherwise it says honestly what is not known
/// @param citations what it rests on, the subject first; at least one
public record Passage(
    Language language, String title, String text, boolean known, List<Citation> citations) {
  public Passage {
    requireNonNull(language, "language");
    requireNonNull(title, "title");
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("a passage cites what it rests on");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("'" + citations.getFirst().subject() + "' says nothing");
    }
  }

  /// A passage that tells something.
  public Passage(Language language, String title, String text, List<Citation> citations) {
    this(language, title, text, true, citations);
  }

  /// Id of the subject it is about.
  public String subject() {
    return citations.getFirst().subject();
  }
}
