package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

/// One step from a place of the venue to another, in this direction.
///
/// @param from id of a room
/// @param to id of a room
/// @param stairs whether it cannot be gone without stairs
/// @param text the step as it is spoken
public record Way(Citation citation, String from, String to, boolean stairs, Localized text) {
  public Way {
    requireNonNull(citation, "citation");
    requireNonNull(text, "text");
    if (from.equals(to)) {
      throw new IllegalArgumentException("leads from '" + from + "' to itself");
    }
  }
}
