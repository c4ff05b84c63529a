package org.rosa.stage;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Slot;
import org.rosa.knowledge.Talk;

/// What is on at a moment.
final class Timetable {
  private Timetable() {}

  /// The talks that run, or those that start next on the same day, all at one time.
  static List<Talk> at(Conference conference, Instant now, boolean next) {
    var here = conference.event().atVenue(now);
    var today =
        conference.programme().day(here.toLocalDate()).stream()
            .flatMap(day -> day.talks().stream())
            .toList();
    if (!next) {
      return today.stream()
          .filter(talk -> talk.slot().filter(slot -> slot.covers(here)).isPresent())
          .toList();
    }
    var first =
        today.stream()
            .flatMap(talk -> start(talk).stream())
            .filter(start -> start.isAfter(here.toLocalTime()))
            .min(LocalTime::compareTo);
    return first.isEmpty()
        ? List.of()
        : today.stream().filter(talk -> start(talk).equals(first)).toList();
  }

  private static Optional<LocalTime> start(Talk talk) {
    return talk.slot().flatMap(Slot::start);
  }
}
