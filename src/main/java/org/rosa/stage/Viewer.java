package org.rosa.stage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.rosa.language.Language;

/// Who looks at cards.
///
/// @param place id of the room the screen stands in, where that is known
/// @param now decides the tense
public record Viewer(Language language, Optional<String> place, Instant now) {
  public Viewer {
    requireNonNull(language, "language");
    requireNonNull(place, "place");
    requireNonNull(now, "now");
  }
}
