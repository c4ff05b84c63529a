package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import org.rosa.language.Language;

/// A piece of the pack that can be spoken or handed to a model.
public record Passage(Language language, String text, Citation citation) {
  public Passage {
    requireNonNull(language, "language");
    requireNonNull(citation, "citation");
    if (text.isBlank()) {
      throw new IllegalArgumentException("'" + citation.subject() + "' has an empty passage");
    }
  }
}
