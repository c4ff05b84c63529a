package org.rosa.pack.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rosa.pack.programme.Fixtures.NO_ZONE;
import static org.rosa.pack.programme.Fixtures.VIENNA;
import static org.rosa.pack.programme.Fixtures.only;
import static org.rosa.pack.programme.Fixtures.read;
import static org.rosa.pack.programme.Fixtures.when;

import java.io.IOException;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.pack.programme.ImportedTalk.Place;

/// One made-up file for each trap of the formats of pretalx, frab and Indico.
class SourcesTest {
  private static final ProgrammeSource PRETALX = new PretalxJson();
  private static final ProgrammeSource XML = new ScheduleXml();
  private static final ProgrammeSource INDICO = new IndicoJson();

  @ParameterizedTest
  @CsvSource({"pretalx.json", "schedule.xml", "indico.json", "calendar.ics", "talks.csv"})
  void every_format_tells_the_same_schedule(String name)
      throws IOException, UnreadableSourceException {
    var file = Fixtures.file(name);
    var reading = ProgrammeFormat.guessed(file).source().read(file, VIENNA);

    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.talks())
        .extracting(
            talk -> talk.title() + ", " + talk.place().name(),
            talk -> ((When.At) talk.when()).start().toInstant(),
            talk -> ((When.At) talk.when()).end().map(ZonedDateTime::toInstant).orElseThrow())
        .containsExactly(
            row("Listening to the sea, Large Hall", "06T09:00", "06T09:30"),
            row("Noise and silence, Small Hall", "06T10:00", "06T11:00"),
            row("Ice, wind and stone, Large Hall", "07T14:00", "07T14:45"));
    assertThat(reading.talks()).allSatisfy(talk -> assertThat(talk.identity().guid()).isNotEmpty());
    if (!name.endsWith(".ics")) {
      assertThat(reading.talks().getFirst().speakers().orElseThrow())
          .containsExactly("Speaker One", "Speaker Two");
    }
  }

  @Test
  void pretalx_s_date_decides_where_start_is_an_hour_or_a_moment() {
    var reading = read(PRETALX, "pretalx-start-is-a-moment.json", NO_ZONE);

    assertThat(reading.talks())
        .extracting(Fixtures::when)
        .containsExactly(
            "2030-05-06T09:00+02:00 to 2030-05-06T09:30+02:00",
            "2030-05-06T10:00+02:00 to 2030-05-06T11:00+02:00");
  }

  @Test
  void a_talk_in_the_small_hours_is_on_the_next_date() {
    var reading = read(PRETALX, "pretalx-after-midnight.json", NO_ZONE);

    assertThat(reading.talks())
        .extracting(Fixtures::when)
        .containsExactly(
            "2030-05-07T01:00+02:00 to 2030-05-07T01:30+02:00",
            "2030-05-07T01:45+02:00 to 2030-05-07T02:00+02:00");
  }

  @Test
  void a_person_s_name_is_read_under_both_words_for_it() {
    assertThat(only(read(PRETALX, "pretalx-public-name.json", NO_ZONE)).speakers().orElseThrow())
        .containsExactly("Speaker One", "Speaker Two");
  }

  @Test
  void hours_without_a_zone_are_refused_and_never_given_one() throws IOException {
    var file = Fixtures.file("pretalx-no-zone.json");

    assertThatThrownBy(() -> PRETALX.read(file, NO_ZONE))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("without a time zone")
        .hasMessageContaining("--zone Europe/Vienna");
    assertThat(when(only(read(PRETALX, "pretalx-no-zone.json", VIENNA))))
        .startsWith("2030-05-06T09:00+02:00");
  }

  @Test
  void an_identity_is_of_one_entry_only() {
    var reading = read(PRETALX, "pretalx-same-guid-twice.json", NO_ZONE);

    assertThat(reading.talks()).hasSize(1);
    assertThat(reading.rejected())
        .singleElement()
        .extracting(RejectedRow::why)
        .asString()
        .contains("'g-1' of an entry before it");
  }

  @Test
  void xml_without_guids_is_read_by_its_numbers() {
    var talk = only(read(XML, "schedule-no-room-guid.xml", NO_ZONE));

    assertThat(talk.place()).isEqualTo(new Place("Large Hall", ""));
    assertThat(talk.identity().guid()).isEqualTo("id:41");
    assertThat(when(talk)).isEqualTo("2030-05-06T09:00+02:00 to 2030-05-06T09:30+02:00");
  }

  @Test
  void markup_in_cdata_leaves_plain_titles() {
    assertThat(only(read(XML, "schedule-html.xml", NO_ZONE)).title())
        .isEqualTo("Waves in ice & rock");
  }

  @ParameterizedTest
  @CsvSource({"schedule-xxe.xml", "schedule-billion-laughs.xml"})
  void entities_are_refused_and_nothing_is_fetched_or_grown(String name) throws IOException {
    var file = Fixtures.file(name);

    assertThatThrownBy(() -> XML.read(file, VIENNA))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void an_unscheduled_contribution_has_no_time() {
    assertThat(only(read(INDICO, "indico-unscheduled.json", NO_ZONE)).when())
        .isEqualTo(new When.Unscheduled());
  }

  @Test
  void a_contribution_in_a_session_is_in_the_session_s_room() {
    assertThat(read(INDICO, "indico.json", NO_ZONE).talks().getFirst().place().name())
        .isEqualTo("Large Hall");
  }

  @Test
  void an_indico_duration_counts_minutes() {
    assertThat(when(only(read(INDICO, "indico-duration-in-minutes.json", NO_ZONE))))
        .isEqualTo("2030-05-06T09:00+02:00 to 2030-05-06T09:30+02:00");
  }

  @Test
  void sub_contributions_are_left_out_and_said() {
    assertThat(read(INDICO, "indico-sub-contributions.json", NO_ZONE).warnings())
        .singleElement()
        .asString()
        .contains("sub-contributions");
  }

  private static org.assertj.core.groups.Tuple row(String title, String start, String end) {
    return org.assertj.core.api.Assertions.tuple(title, vienna(start), vienna(end));
  }

  private static java.time.Instant vienna(String time) {
    return ZonedDateTime.parse("2030-05-" + time + ":00+02:00").toInstant();
  }
}
