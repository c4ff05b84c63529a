package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/// When a talk is, in the venue's time zone. The hour may be unknown; an end is known only with a
/// start.
public record Slot(LocalDate date, Optional<LocalTime> start, Optional<LocalTime> end) {
  public Slot {
    requireNonNull(date, "date");
    if (end.isPresent() && (start.isEmpty() || !end.get().isAfter(start.get()))) {
      throw new IllegalArgumentException("ends at " + end.get() + ", not after its start");
    }
  }

  /// Whether this moment lies in it; never where the hours are unknown.
  public boolean covers(LocalDateTime now) {
    return now.toLocalDate().equals(date)
        && start.isPresent()
        && end.isPresent()
        && !now.toLocalTime().isBefore(start.get())
        && now.toLocalTime().isBefore(end.get());
  }

  /// Whether both take place at some same moment.
  public boolean overlaps(Slot other) {
    return date.equals(other.date)
        && start.isPresent()
        && end.isPresent()
        && other.start.isPresent()
        && other.end.isPresent()
        && start.get().isBefore(other.end.get())
        && other.start.get().isBefore(end.get());
  }
}
