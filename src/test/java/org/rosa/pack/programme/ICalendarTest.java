package org.rosa.pack.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rosa.pack.programme.Fixtures.NO_ZONE;
import static org.rosa.pack.programme.Fixtures.VIENNA;
import static org.rosa.pack.programme.Fixtures.only;
import static org.rosa.pack.programme.Fixtures.read;
import static org.rosa.pack.programme.Fixtures.when;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ICalendarTest {
  private static final ProgrammeSource CALENDAR = new ICalendar();

  @Test
  void a_fold_inside_a_letter_leaves_the_letter_whole() {
    assertThat(only(read(CALENDAR, "calendar-folded.ics", NO_ZONE)).title())
        .isEqualTo("Подводные звуки и ледяные горы, записанные за много лет наблюдений");
  }

  @Test
  void escapes_stand_for_what_they_escape() {
    assertThat(only(read(CALENDAR, "calendar-escapes.ics", NO_ZONE)).title())
        .isEqualTo("One, two; three four \\ five");
  }

  @Test
  void a_zone_may_go_by_its_name_in_windows() {
    assertThat(when(only(read(CALENDAR, "calendar-windows-zone.ics", NO_ZONE))))
        .isEqualTo("2030-05-06T09:00+02:00 to 2030-05-06T10:00+02:00");
  }

  @Test
  void an_event_of_a_day_has_no_hour() {
    assertThat(only(read(CALENDAR, "calendar-date.ics", NO_ZONE)).when())
        .isEqualTo(new When.OnDay(LocalDate.of(2030, 5, 8)));
  }

  @Test
  void what_repeats_is_rejected_with_its_line_and_the_rest_is_read() {
    var reading = read(CALENDAR, "calendar-rrule.ics", NO_ZONE);

    assertThat(reading.talks()).hasSize(1);
    assertThat(reading.rejected()).hasSize(1);
    assertThat(reading.rejected().getFirst().line()).isEqualTo(4);
    assertThat(reading.rejected().getFirst().why()).contains("RRULE");
  }

  @Test
  void of_two_versions_the_one_with_the_higher_sequence_counts() {
    assertThat(when(only(read(CALENDAR, "calendar-sequence.ics", NO_ZONE))))
        .startsWith("2030-05-06T11:00+02:00");
  }

  @Test
  void a_cancelled_event_says_so() {
    assertThat(read(CALENDAR, "calendar-cancelled.ics", NO_ZONE).talks())
        .extracting(ImportedTalk::cancelled)
        .containsExactly(true, false, false);
  }

  @Test
  void an_hour_without_a_zone_is_refused_unless_the_caller_names_one() throws IOException {
    var file = Fixtures.file("calendar-floating.ics");

    assertThatThrownBy(() -> CALENDAR.read(file, NO_ZONE))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("--zone");
    assertThat(when(only(read(CALENDAR, "calendar-floating.ics", VIENNA))))
        .isEqualTo("2030-05-06T09:00+02:00");
  }

  @Test
  void an_unknown_zone_is_not_guessed() {
    assertThat(read(CALENDAR, "calendar-unknown-zone.ics", NO_ZONE).rejected())
        .singleElement()
        .extracting(RejectedRow::why)
        .asString()
        .contains("'Customized Time Zone' is unknown");
    assertThat(read(CALENDAR, "calendar-unknown-zone.ics", VIENNA).warnings())
        .singleElement()
        .asString()
        .contains("--zone");
  }
}
