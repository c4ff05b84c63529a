package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

/// A hall or another place of the venue that people ask for.
///
/// @param level id of a level
/// @param name as it is spoken
/// @param where says where it is and what it is for
public record Room(Citation citation, String level, Localized name, Aliases aliases, Tensed where) {
  public Room {
    requireNonNull(citation, "citation");
    requireNonNull(level, "level");
    requireNonNull(name, "name");
    requireNonNull(aliases, "aliases");
    requireNonNull(where, "where");
  }

  public String id() {
    return citation.subject();
  }
}
