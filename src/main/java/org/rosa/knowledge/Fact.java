package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import org.rosa.language.Language;

/// One subject of the pack in all its languages.
public record Fact(Citation citation, Map<Language, Wording> wordings) {
  public Fact {
    requireNonNull(citation, "citation");
    if (wordings.isEmpty()) {
      throw new IllegalArgumentException("'" + citation.subject() + "' has no language");
    }
    wordings = Map.copyOf(new EnumMap<>(wordings));
  }

  public String id() {
    return citation.subject();
  }
}
