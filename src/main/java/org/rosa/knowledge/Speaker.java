package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// A documented person of the programme.
///
/// @param name as the person writes it
/// @param role what the person is, where that is documented
public record Speaker(
    Citation citation,
    String name,
    Aliases aliases,
    Optional<Localized> role,
    Optional<Localized> affiliation) {
  public Speaker {
    requireNonNull(citation, "citation");
    requireNonNull(name, "name");
    requireNonNull(aliases, "aliases");
    requireNonNull(role, "role");
    requireNonNull(affiliation, "affiliation");
  }

  public String id() {
    return citation.subject();
  }
}
