package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rosa.language.Language;

/// One subject of the pack in all its languages.
///
/// @param known whether its answer tells something; otherwise it says honestly what is not known
/// @param aliases names and abbreviations by which it is found in every language
public record Fact(
    Citation citation, boolean known, List<String> aliases, Map<Language, Wording> wordings) {
  public Fact {
    requireNonNull(citation, "citation");
    aliases = List.copyOf(aliases);
    if (wordings.isEmpty()) {
      throw new IllegalArgumentException("'" + citation.subject() + "' has no language");
    }
    wordings = Map.copyOf(new EnumMap<>(wordings));
  }

  public String id() {
    return citation.subject();
  }
}
