package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.rosa.language.Language;

/// A State as the United Nations names it.
///
/// @param treaty its name in the Treaty, by which stations refer to it
/// @param name as it is spoken today
/// @param annex2 whether its ratification is needed for the Treaty to enter into force
/// @param outstanding what is missing where that ratification is
/// @param citation where name, Annex 2 and what is outstanding come from
/// @param review languages whose form of the name no source confirms
public record State(
    String treaty,
    Localized name,
    Aliases aliases,
    boolean annex2,
    Optional<Outstanding> outstanding,
    Citation citation,
    Set<Language> review) {
  /// Why a State's needed ratification is missing.
  public enum Outstanding {
    SIGNED,
    WITHDRAWN,
    NOT_SIGNED
  }

  public State {
    requireNonNull(treaty, "treaty");
    requireNonNull(name, "name");
    requireNonNull(aliases, "aliases");
    requireNonNull(citation, "citation");
    review = Set.copyOf(review);
    if (outstanding.isPresent() && !annex2) {
      throw new IllegalArgumentException("'" + treaty + "' is outstanding but not in Annex 2");
    }
  }
}
