package org.rosa.stage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A time zone as calendars want it told: the rules by which its clocks change today.
final class CalendarZone {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  /// The year in which the rules begin to count: before everything that is put in calendars.
  private static final int FROM = 2000;

  private final ZoneId zone;
  private final CalendarLines lines;

  CalendarZone(ZoneId zone, CalendarLines lines) {
    this.zone = zone;
    this.lines = lines;
  }

  void write() {
    lines.add("BEGIN:VTIMEZONE");
    lines.add("TZID:" + zone.getId());
    var changes = zone.getRules().getTransitionRules();
    if (changes.isEmpty()) {
      unchanging();
    }
    changes.forEach(this::change);
    lines.add("END:VTIMEZONE");
  }

  private void unchanging() {
    var offset = offset(zone.getRules().getStandardOffset(Instant.EPOCH));
    lines.add("BEGIN:STANDARD");
    lines.add("DTSTART:20000101T000000");
    lines.add("TZOFFSETFROM:" + offset);
    lines.add("TZOFFSETTO:" + offset);
    lines.add("END:STANDARD");
  }

  private void change(ZoneOffsetTransitionRule rule) {
    var first = rule.createTransition(FROM);
    var kind =
        first.getOffsetAfter().getTotalSeconds() > rule.getStandardOffset().getTotalSeconds()
            ? "DAYLIGHT"
            : "STANDARD";
    lines.add("BEGIN:" + kind);
    lines.add("DTSTART:" + LOCAL.format(first.getDateTimeBefore()));
    lines.add("TZOFFSETFROM:" + offset(first.getOffsetBefore()));
    lines.add("TZOFFSETTO:" + offset(first.getOffsetAfter()));
    lines.add("RRULE:FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";" + days(rule));
    var name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    lines.add("TZNAME:" + name.format(first.getInstant().atZone(zone)));
    lines.add("END:" + kind);
  }

  /// The day of the month: the last or first of a weekday after a date, or a date.
  private static String days(ZoneOffsetTransitionRule rule) {
    int day = rule.getDayOfMonthIndicator();
    var weekday = rule.getDayOfWeek();
    if (weekday == null) {
      return "BYMONTHDAY=" + day;
    }
    var name = weekday.name().substring(0, 2);
    boolean last = day == -1 || day + 6 == rule.getMonth().maxLength();
    if (last) {
      return "BYDAY=-1" + name;
    }
    return "BYDAY="
        + name
        + ";BYMONTHDAY="
        + IntStream.rangeClosed(day, day + 6)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
  }

  private static String offset(ZoneOffset offset) {
    int minutes = offset.getTotalSeconds() / 60;
    return "%s%02d%02d"
        .formatted(minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
  }
}
