package org.rosa.stage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A calendar's reading of a VTIMEZONE: which offset holds at a local time.
record ToldZone(List<Change> changes) {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  /// @param rule empty for a change that comes once
  record Change(LocalDateTime first, String rule, String to) {
    /// The last time at which this came about before a moment.
    LocalDateTime before(LocalDateTime moment) {
      if (rule.isEmpty()) {
        return first;
      }
      var thisYear = in(moment.getYear());
      return thisYear.isAfter(moment) ? in(moment.getYear() - 1) : thisYear;
    }

    private LocalDateTime in(int year) {
      int month = Integer.parseInt(part("BYMONTH"));
      var weekday = day(part("BYDAY"));
      var days = new ArrayList<LocalDate>();
      var firstDay = LocalDate.of(year, month, 1);
      firstDay
          .datesUntil(firstDay.plusMonths(1))
          .filter(date -> date.getDayOfWeek() == weekday)
          .forEach(days::add);
      var date =
          part("BYDAY").startsWith("-1")
              ? days.getLast()
              : days.stream().filter(this::isNamed).findFirst().orElseThrow();
      return date.atTime(first.toLocalTime());
    }

    private boolean isNamed(LocalDate date) {
      return Arrays.asList(part("BYMONTHDAY").split(","))
          .contains(Integer.toString(date.getDayOfMonth()));
    }

    private static DayOfWeek day(String name) {
      var letters = name.substring(name.length() - 2);
      return Arrays.stream(DayOfWeek.values())
          .filter(day -> day.name().startsWith(letters))
          .findFirst()
          .orElseThrow();
    }

    private String part(String name) {
      return Arrays.stream(rule.split(";"))
          .filter(part -> part.startsWith(name + "="))
          .map(part -> part.substring(name.length() + 1))
          .findFirst()
          .orElse("");
    }
  }

  static ToldZone of(List<String> lines) {
    var changes = new ArrayList<Change>();
    var first = LocalDateTime.MIN;
    var rule = "";
    var to = "";
    for (var line : lines) {
      var value = line.substring(line.indexOf(':') + 1);
      switch (line.substring(0, line.indexOf(':'))) {
        case "DTSTART" -> first = LocalDateTime.parse(value, LOCAL);
        case "RRULE" -> rule = value;
        case "TZOFFSETTO" -> to = value;
        case "END" -> {
          if (!value.equals("VTIMEZONE")) {
            changes.add(new Change(first, rule, to));
            rule = "";
          }
        }
        default -> {}
      }
    }
    return new ToldZone(changes);
  }

  String offsetAt(LocalDateTime moment) {
    return changes.stream()
        .max((a, b) -> a.before(moment).compareTo(b.before(moment)))
        .orElseThrow()
        .to();
  }
}
