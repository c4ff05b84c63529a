package org.rosa.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.knowledge.Talk;
import org.rosa.language.Language;
import org.rosa.testing.RosaServer;

class CalendarFileTest {
  private static final Instant NOW = Instant.parse("2025-09-09T08:15:30Z");

  @Test
  void a_talk_has_its_time_in_the_venues_zone_and_an_identity_that_stays() {
    var lines = lines(file(Language.ENGLISH));

    assertThat(lines)
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rosa//snt2025//EN")
        .endsWith("END:VEVENT", "END:VCALENDAR")
        .containsSubsequence(
            "BEGIN:VEVENT",
            "UID:mon-opening.snt2025@rosa",
            "DTSTAMP:20250909T081530Z",
            "SEQUENCE:20298",
            "DTSTART;TZID=Europe/Vienna:20250908T130000",
            "DTEND;TZID=Europe/Vienna:20250908T133000",
            "SUMMARY;LANGUAGE=en:Opening",
            "STATUS:CONFIRMED",
            "END:VEVENT");
  }

  @Test
  void the_zone_is_told_with_the_rules_by_which_its_clocks_change() {
    assertThat(lines(file(Language.ENGLISH)))
        .containsSubsequence(
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Vienna",
            "BEGIN:DAYLIGHT",
            "DTSTART:20000326T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZNAME:CEST",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:20001029T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZNAME:CET",
            "END:STANDARD",
            "END:VTIMEZONE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Europe/Vienna", "America/New_York", "Australia/Sydney", "Asia/Tokyo", "UTC"})
  void a_calendar_that_follows_the_rules_shows_the_zones_own_hours(String name) {
    var zone = ZoneId.of(name);
    var lines = new CalendarLines();
    new CalendarZone(zone, lines).write();

    for (var month = LocalDateTime.of(2025, 1, 15, 12, 0);
        month.getYear() < 2026;
        month = month.plusMonths(1)) {
      var offset = DateTimeFormatter.ofPattern("xx").format(month.atZone(zone));
      assertThat(ToldZone.of(lines(lines.toString())).offsetAt(month))
          .as("%s in %s", month, name)
          .isEqualTo(offset);
    }
  }

  @ParameterizedTest
  @EnumSource
  void lines_are_at_most_75_bytes_and_no_letter_is_torn(Language language) {
    var file = file(language);
    for (var line : file.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
    }
    assertThat(file).endsWith("END:VCALENDAR\r\n").contains(";LANGUAGE=" + language.code() + ":");
  }

  @Test
  void signs_that_mean_something_in_a_calendar_are_escaped() {
    assertThat(CalendarLines.escaped("a, b; c\\d\ne")).isEqualTo("a\\, b\\; c\\\\d\\ne");
  }

  @Test
  void a_letter_beyond_the_first_plane_is_folded_whole() {
    var lines = new CalendarLines();
    lines.add("X:" + "𠀀".repeat(60));

    assertThat(lines.toString().replace("\r\n ", "")).isEqualTo("X:" + "𠀀".repeat(60) + "\r\n");
  }

  @Test
  void a_talk_without_a_day_makes_no_file() {
    var untimed = RosaServer.conference().programme().unscheduled().stream().map(Talk::id).toList();

    assertThat(untimed).isNotEmpty();
    assertThat(CalendarFile.of(untimed, RosaServer.conference(), Language.ENGLISH, NOW)).isEmpty();
  }

  private static String file(Language language) {
    return CalendarFile.of(
            List.of("mon-keynote", "mon-opening"), RosaServer.conference(), language, NOW)
        .orElseThrow();
  }

  /// The lines as a calendar reads them, unfolded.
  private static List<String> lines(String file) {
    return Arrays.asList(file.replace("\r\n ", "").strip().split("\r\n"));
  }
}
