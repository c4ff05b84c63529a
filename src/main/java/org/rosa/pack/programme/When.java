package org.rosa.pack.programme;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/// What a source tells of a talk's time.
sealed interface When {
  /// It has no time.
  record Unscheduled() implements When {}

  /// A day without an hour.
  record OnDay(LocalDate date) implements When {}

  /// A moment, in a zone that the source or the caller named.
  record At(ZonedDateTime start, Optional<ZonedDateTime> end) implements When {}
}
