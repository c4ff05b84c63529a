package org.rosa.pack.programme;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rosa.pack.programme.ImportedTalk.Identity;
import org.rosa.pack.programme.ImportedTalk.Place;
import org.rosa.pack.programme.SourceReading.Gathering;

/// The schedule of frab, pentabarf and pretalx, which is the same in JSON and XML.
final class Frab {
  private static final LocalTime DAY_BEGINS = LocalTime.of(4, 0);
  private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})");

  private Frab() {}

  /// A day; it begins in the small hours, so a talk at 01:00 of it is on the next date.
  ///
  /// @param start moment at which it begins, may be empty
  record Day(String date, String start) {}

  /// An event in the schedule's own words; all but the line may be empty.
  record Event(
      int line,
      Identity identity,
      String title,
      Times times,
      Place place,
      List<String> persons,
      String track,
      String type) {
    /// @param date the whole moment, which decides
    /// @param start the hour, or by the JSON schema the whole moment
    record Times(String date, String start, String duration) {}
  }

  /// The identity of an event: its guid, else its number.
  static Identity identity(String guid, String id, String code) {
    return new Identity(guid.isEmpty() && !id.isEmpty() ? "id:" + id : guid, code);
  }

  static void take(Gathering gathering, Zones zones, Day day, Event event)
      throws UnreadableSourceException {
    gathering.row(event.line(), event.identity(), event.title(), () -> talk(zones, day, event));
  }

  private static ImportedTalk talk(Zones zones, Day day, Event event)
      throws RowRejectedException, UnreadableSourceException {
    var start = start(zones, day, event.times());
    var duration = duration(event.times().duration());
    return new ImportedTalk(
        event.line(),
        event.identity(),
        event.title(),
        new When.At(start, duration.map(start::plus)),
        event.place(),
        Optional.of(event.persons()),
        event.track(),
        event.type(),
        false);
  }

  private static ZonedDateTime start(Zones zones, Day day, Event.Times times)
      throws RowRejectedException, UnreadableSourceException {
    if (times.date().length() > 10) {
      return zones.iso(times.date());
    }
    if (times.start().length() > 10) {
      return zones.iso(times.start());
    }
    try {
      var date = LocalDate.parse(times.date().isEmpty() ? day.date() : times.date());
      var hour = LocalTime.parse(times.start());
      var begins = day.start().length() > 10 ? zones.iso(day.start()) : null;
      boolean afterMidnight =
          times.date().isEmpty()
              && hour.isBefore(begins == null ? DAY_BEGINS : begins.toLocalTime());
      var local = (afterMidnight ? date.plusDays(1) : date).atTime(hour);
      return zones.source().isEmpty() && begins != null
          ? local.atZone(begins.getZone())
          : zones.at(local);
    } catch (DateTimeException e) {
      throw new RowRejectedException(
          "has no time that can be read: date '"
              + SourceText.shown(times.date())
              + "', start '"
              + SourceText.shown(times.start())
              + "'");
    }
  }

  private static Optional<Duration> duration(String text) throws RowRejectedException {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw new RowRejectedException(
          "'" + SourceText.shown(text) + "' is no duration such as 00:30");
    }
    long days = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
    var duration =
        Duration.ofDays(days)
            .plusHours(Long.parseLong(parts.group(2)))
            .plusMinutes(Long.parseLong(parts.group(3)));
    return duration.isZero() ? Optional.empty() : Optional.of(duration);
  }
}
