package org.rosa.pack.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rosa.pack.programme.Fixtures.NO_ZONE;
import static org.rosa.pack.programme.Fixtures.VIENNA;
import static org.rosa.pack.programme.Fixtures.only;
import static org.rosa.pack.programme.Fixtures.read;
import static org.rosa.pack.programme.Fixtures.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
  private static final ProgrammeSource CSV = new Csv();

  @Test
  void a_byte_order_mark_semicolons_and_quotes_are_read() {
    var reading = read(CSV, "talks-bom-semicolons.csv", VIENNA);

    assertThat(reading.about()).isEqualTo("CSV, UTF-8, semicolons");
    assertThat(reading.talks())
        .extracting(ImportedTalk::line, ImportedTalk::title, Fixtures::when)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                2, "Waves; ice and \"rock\"", "2030-05-06T09:00+02:00 to 2030-05-06T09:30+02:00"),
            org.assertj.core.api.Assertions.tuple(
                4, "Second", "2030-05-06T10:00+02:00 to 2030-05-06T10:45+02:00"));
  }

  @Test
  void tabs_and_hours_before_and_after_noon_are_read() {
    var reading = read(CSV, "talks-tabs.csv", VIENNA);

    assertThat(reading.about()).isEqualTo("CSV, UTF-8, tabs");
    assertThat(when(only(reading))).isEqualTo("2030-05-06T13:30+02:00");
  }

  @Test
  void numbers_of_excel_are_days_and_hours() {
    assertThat(read(CSV, "talks-excel-serials.csv", VIENNA).talks())
        .extracting(Fixtures::when)
        .containsExactly(
            "2030-05-06T09:00+02:00 to 2030-05-06T09:30+02:00",
            "2030-05-07T13:30+02:00 to 2030-05-07T14:00+02:00");
  }

  @ParameterizedTest
  @CsvSource({
    "talks-cp1251.csv, windows-1251, Звуки океана и ледяные горы",
    "talks-cp1256.csv, windows-1256, الاستماع إلى البحر والرياح",
    "talks-gbk.csv, GBK, 聆听大海的声音",
    "talks-cp1252.csv, windows-1252, Écouter la mer et la forêt"
  })
  void an_old_encoding_is_found_and_said(String name, String encoding, String title) {
    var reading = read(CSV, name, VIENNA);

    assertThat(reading.about()).contains(encoding);
    assertThat(reading.warnings()).singleElement().asString().contains(encoding);
    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.talks().getFirst().title()).isEqualTo(title);
  }

  @Test
  void a_day_that_may_be_a_month_is_rejected_and_the_rest_is_read() {
    var reading = read(CSV, "talks-ambiguous-days.csv", VIENNA);

    assertThat(reading.talks()).extracting(ImportedTalk::title).containsExactly("This day");
    assertThat(reading.rejected())
        .singleElement()
        .extracting(RejectedRow::why)
        .asString()
        .contains("2030-MM-DD");
  }

  @Test
  void one_day_above_twelve_shows_the_order_of_all() {
    assertThat(when(read(CSV, "talks-month-first.csv", VIENNA).talks().getFirst()))
        .isEqualTo("2030-05-06T09:00+02:00");
  }

  @Test
  void hours_without_a_zone_are_refused() throws IOException {
    var file = Fixtures.file("talks.csv");

    assertThatThrownBy(() -> CSV.read(file, NO_ZONE))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("--zone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PK\u0003\u0004workbook|workbook",
        "a,b\\n1,2|first line holds the headings",
        "day,start,title\\n2030-05-06,\"09:00,Open|never closed"
      })
  void what_is_no_table_of_talks_is_refused_with_a_reason(String text, String reason) {
    var file = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> CSV.read(file, VIENNA))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(reason);
  }
}
