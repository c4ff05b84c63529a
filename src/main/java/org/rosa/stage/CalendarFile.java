package org.rosa.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Slot;
import org.rosa.knowledge.Speaker;
import org.rosa.knowledge.Talk;
import org.rosa.language.Language;

/// Talks as a file that calendars of phones and desks take in (RFC 5545). A talk has the same UID
/// for ever and a SEQUENCE that grows with the day of what is known of it, so that a later file
/// moves what an earlier one put in.
public final class CalendarFile {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private final Conference conference;
  private final Language language;
  private final Instant now;
  private final CalendarLines lines = new CalendarLines();

  private CalendarFile(Conference conference, Language language, Instant now) {
    this.conference = conference;
    this.language = language;
    this.now = now;
  }

  /// The talks with a known day among these ids; empty where there is none.
  public static Optional<String> of(
      List<String> talks, Conference conference, Language language, Instant now) {
    var dated =
        talks.stream()
            .flatMap(id -> conference.programme().talks().filter(talk -> talk.id().equals(id)))
            .filter(talk -> talk.slot().isPresent())
            .toList();
    return dated.isEmpty()
        ? Optional.empty()
        : Optional.of(new CalendarFile(conference, language, now).write(dated));
  }

  private String write(List<Talk> talks) {
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add(
        "PRODID:-//Rosa//" + conference.id() + "//" + language.code().toUpperCase(Locale.ROOT));
    lines.add("CALSCALE:GREGORIAN");
    lines.add("METHOD:PUBLISH");
    new CalendarZone(conference.event().zone(), lines).write();
    talks.forEach(this::event);
    lines.add("END:VCALENDAR");
    return lines.toString();
  }

  private void event(Talk talk) {
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + talk.id() + "." + conference.id() + "@rosa");
    lines.add("DTSTAMP:" + UTC.format(now.atOffset(ZoneOffset.UTC)));
    lines.add("SEQUENCE:" + talk.citation().asOf().toEpochDay());
    talk.slot().ifPresent(this::times);
    text("SUMMARY", talk.title().in(language));
    talk.room()
        .flatMap(conference.venue()::room)
        .ifPresent(room -> text("LOCATION", StageWords.capitalized(room.name().in(language))));
    var people =
        talk.speakers().stream()
            .flatMap(id -> conference.programme().speaker(id).stream())
            .map(Speaker::name)
            .toList();
    text(
        "DESCRIPTION",
        people.isEmpty()
            ? conference.event().name().in(language)
            : String.join("\n", people) + "\n" + conference.event().name().in(language));
    lines.add("STATUS:CONFIRMED");
    lines.add("TRANSP:OPAQUE");
    lines.add("END:VEVENT");
  }

  private void times(Slot slot) {
    slot.start()
        .ifPresentOrElse(
            start -> {
              time("DTSTART", slot.date(), start);
              slot.end().ifPresent(end -> time("DTEND", slot.date(), end));
            },
            () ->
                lines.add(
                    "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(slot.date())));
  }

  private void time(String name, LocalDate date, LocalTime time) {
    var zone = conference.event().zone();
    var local = ZonedDateTime.of(date, time, zone);
    lines.add(name + ";TZID=" + zone.getId() + ":" + LOCAL.format(local));
  }

  private void text(String name, String value) {
    lines.add(name + ";LANGUAGE=" + language.code() + ":" + CalendarLines.escaped(value));
  }
}
