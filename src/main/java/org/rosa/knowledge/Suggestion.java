package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// A question that visitors are offered.
///
/// @param tenses when it makes sense to ask it
/// @param from the hour of the day, at the venue, from which it is offered
/// @param until the hour from which it is offered no more
public record Suggestion(
    Set<Tense> tenses, Optional<LocalTime> from, Optional<LocalTime> until, Localized text) {
  public Suggestion {
    tenses = Set.copyOf(tenses);
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    requireNonNull(text, "text");
  }

  /// Whether it is offered at this time.
  ///
  /// @param hour at the venue
  public boolean fits(Tense tense, LocalTime hour) {
    return tenses.contains(tense)
        && from.filter(hour::isBefore).isEmpty()
        && until.filter(end -> !hour.isBefore(end)).isEmpty();
  }
}
