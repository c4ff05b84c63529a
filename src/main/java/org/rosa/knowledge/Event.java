package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// What a conference is called, when and in which time zone it is.
///
/// @param id the pack's name, as its folder
/// @param name the spoken name
/// @param shortName what it is called where there is little room; the same in every language
/// @param start first day, in `zone`
/// @param end last day, in `zone`
public record Event(
    String id, Localized name, String shortName, LocalDate start, LocalDate end, ZoneId zone) {
  public Event {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(shortName, "shortName");
    requireNonNull(zone, "zone");
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("the event ends on " + end + ", before " + start);
    }
  }

  /// Where this moment stands to the event; a day of the event counts from midnight to midnight in
  /// its zone.
  public Tense tense(Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    if (today.isBefore(start)) {
      return Tense.BEFORE;
    }
    return today.isAfter(end) ? Tense.AFTER : Tense.DURING;
  }

  /// Date and time at the venue.
  public LocalDateTime atVenue(Instant now) {
    return LocalDateTime.ofInstant(now, zone);
  }
}
