package org.rosa.pack.programme;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rosa.pack.programme.ImportedTalk.Identity;
import org.rosa.pack.programme.ImportedTalk.Place;
import org.rosa.pack.programme.SourceReading.Gathering;

/// Calendars of RFC 5545. Of several versions of an event the one with the highest SEQUENCE counts;
/// what repeats by a rule is refused, since a programme names each talk.
final class ICalendar implements ProgrammeSource {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final Pattern WEEKS = Pattern.compile("P(\\d{1,3})W");

  @Override
  public SourceReading read(byte[] file, Zones zones) throws UnreadableSourceException {
    return new Walk(zones).through(file);
  }

  /// The properties of a VEVENT; of those that stand twice, the first.
  private record Event(int line, Map<String, ContentLine> properties) {
    Optional<ContentLine> at(String name) {
      return Optional.ofNullable(properties.get(name));
    }

    String line(String name) {
      return at(name).map(property -> SourceText.line(property.text())).orElse("");
    }

    int sequence() {
      var sequence = line("SEQUENCE");
      return sequence.matches("\\d{1,9}") ? Integer.parseInt(sequence) : 0;
    }
  }

  /// One pass over a calendar.
  private static final class Walk {
    private final Gathering gathering = new Gathering();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private Zones zones;
    private boolean cancels;

    Walk(Zones zones) {
      this.zones = zones;
    }

    SourceReading through(byte[] file) throws UnreadableSourceException {
      var lines = new ArrayList<Integer>();
      var decoded = Encoding.decode(ContentLine.unfold(file, lines));
      var texts = decoded.text().split("\n", -1);
      var open = new ArrayList<String>();
      var event = new Event(0, new HashMap<>());
      for (int i = 0; i < lines.size() && i < texts.length; i++) {
        var property = ContentLine.of(lines.get(i), texts[i]);
        var value = property.value().strip();
        switch (property.name()) {
          case "BEGIN" -> {
            open.add(value);
            if (value.equalsIgnoreCase("VEVENT")) {
              event = new Event(property.line(), new HashMap<>());
            }
          }
          case "END" -> {
            if (value.equalsIgnoreCase("VEVENT")) {
              keep(event);
            }
            if (!open.isEmpty()) {
              open.removeLast();
            }
          }
          case "X-WR-TIMEZONE" -> zones = zones.named(value);
          case "METHOD" -> cancels |= value.equalsIgnoreCase("CANCEL");
          default -> {
            if (!open.isEmpty() && open.getLast().equalsIgnoreCase("VEVENT")) {
              event.properties().putIfAbsent(property.name(), property);
            }
          }
        }
      }
      for (var kept : events.values()) {
        take(kept);
      }
      return gathering.read("iCalendar" + decoded.unlessUtf8());
    }

    private void keep(Event event) {
      var uid = event.line("UID");
      var key = uid.isEmpty() ? "line " + event.line() : uid + event.line("RECURRENCE-ID");
      events.merge(key, event, (old, next) -> next.sequence() >= old.sequence() ? next : old);
    }

    private void take(Event event) throws UnreadableSourceException {
      var identity = new Identity(event.line("UID"), "");
      var title = event.line("SUMMARY");
      gathering.row(
          event.line(),
          identity,
          title,
          () ->
              new ImportedTalk(
                  event.line(),
                  identity,
                  title,
                  when(event),
                  new Place(event.line("LOCATION"), ""),
                  Optional.empty(),
                  event.line("CATEGORIES"),
                  event.line("CATEGORIES"),
                  cancels || event.line("STATUS").equalsIgnoreCase("CANCELLED")));
    }

    private When when(Event event) throws RowRejectedException, UnreadableSourceException {
      for (var repeats : List.of("RRULE", "RDATE", "RECURRENCE-ID")) {
        if (event.at(repeats).isPresent()) {
          throw new RowRejectedException(
              "repeats (" + repeats + "); export each time as an event of its own");
        }
      }
      var from = event.at("DTSTART").orElseThrow(() -> new RowRejectedException("has no DTSTART"));
      if (isDate(from)) {
        return new When.OnDay(oneDay(event, date(from)));
      }
      var start = moment(from);
      var end = event.at("DTEND");
      if (end.isPresent()) {
        return new When.At(start, Optional.of(moment(end.get())));
      }
      var duration = event.at("DURATION");
      return duration.isPresent()
          ? new When.At(start, Optional.of(start.plus(duration(duration.get().value().strip()))))
          : new When.At(start, Optional.empty());
    }

    /// The day of an event without hours; DTEND is the day after its last.
    private LocalDate oneDay(Event event, LocalDate first) throws RowRejectedException {
      var end = event.at("DTEND");
      if (end.isPresent()
          && isDate(end.get())
          && ChronoUnit.DAYS.between(first, date(end.get())) > 1) {
        gathering.warn(
            "line " + event.line() + ": lasts several days and is taken for its first, " + first);
      }
      return first;
    }

    private static boolean isDate(ContentLine property) {
      return property.parameter("VALUE").equalsIgnoreCase("DATE")
          || property.value().strip().length() == 8;
    }

    private static LocalDate date(ContentLine property) throws RowRejectedException {
      try {
        return LocalDate.parse(property.value().strip(), DATE);
      } catch (DateTimeException e) {
        throw unreadable(property);
      }
    }

    private ZonedDateTime moment(ContentLine property)
        throws RowRejectedException, UnreadableSourceException {
      var value = property.value().strip();
      boolean utc = value.endsWith("Z");
      LocalDateTime local;
      try {
        local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
      } catch (DateTimeException e) {
        throw unreadable(property);
      }
      if (utc) {
        return local.atZone(ZoneOffset.UTC);
      }
      var name = property.parameter("TZID");
      return name.isEmpty() ? zones.at(local) : local.atZone(zone(name));
    }

    private ZoneId zone(String name) throws RowRejectedException {
      var zone = named(name);
      if (zone.isPresent()) {
        return zone.get();
      }
      if (zones.given().isEmpty()) {
        throw new RowRejectedException(
            "the time zone '"
                + SourceText.shown(name)
                + "' is unknown; say which it is, such as --zone Europe/Vienna");
      }
      gathering.warn("the time zone '" + SourceText.shown(name) + "' is unknown; took --zone");
      return zones.given().get();
    }

    /// A zone by its own name, its name at the end of a path, or its name in Windows.
    private static Optional<ZoneId> named(String name) {
      var parts = name.split("/");
      var tail = parts.length > 2 ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : name;
      return Zones.zone(name)
          .or(() -> Zones.zone(tail))
          .or(
              () ->
                  Optional.ofNullable(TimeZone.getIDForWindowsID(name, "001"))
                      .flatMap(Zones::zone));
    }

    private static Duration duration(String text) throws RowRejectedException {
      try {
        var weeks = WEEKS.matcher(text);
        var duration =
            weeks.matches()
                ? Duration.ofDays(7 * Long.parseLong(weeks.group(1)))
                : Duration.parse(text);
        if (duration.compareTo(Duration.ofDays(1000)) > 0 || duration.isNegative()) {
          throw new RowRejectedException("lasts '" + SourceText.shown(text) + "'");
        }
        return duration;
      } catch (DateTimeException e) {
        throw new RowRejectedException(
            "'" + SourceText.shown(text) + "' is no duration such as PT1H30M");
      }
    }

    private static RowRejectedException unreadable(ContentLine property) {
      return new RowRejectedException(
          property.name() + " '" + SourceText.shown(property.value()) + "' cannot be read");
    }
  }
}
