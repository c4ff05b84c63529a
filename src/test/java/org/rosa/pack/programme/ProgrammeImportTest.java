package org.rosa.pack.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rosa.pack.programme.Fixtures.applied;
import static org.rosa.pack.programme.Fixtures.compared;
import static org.rosa.pack.programme.Fixtures.file;
import static org.rosa.pack.programme.Fixtures.localized;
import static org.rosa.pack.programme.Fixtures.pack;
import static org.rosa.pack.programme.Fixtures.programme;
import static org.rosa.pack.programme.Fixtures.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.pack.programme.Difference.Added;
import org.rosa.pack.programme.Difference.Cancelled;
import org.rosa.pack.programme.Difference.Changed;
import org.rosa.pack.programme.Difference.Moved;
import org.rosa.pack.programme.ProgrammeImport.Refused;

class ProgrammeImportTest {
  private static final String KNOWN =
      """
      # The programme as of the spring.
      source: ["A leaflet"]
      as_of: 2030-01-01
      trust: C
      days:
        - date: 2030-05-06
          talks:
            # opens the day
            - id: sea
              kind: talk        # an oral one
              title:
                en: "Listening to the sea"
                fr: "À l'écoute de la mer"
                es: "Escuchar el mar"
                ru: "Слушая море"
                zh: "聆听大海"
                ar: "الاستماع إلى البحر"
              keywords: {en: [whales]}
              start: "08:00"    # too early?
              end: "08:30"
              room: small
              speakers: [speaker-one]
              listed:
                - speaker-two
            - id: coffee
              kind: break
              title: {en: Coffee, fr: Café, es: Café, ru: Кофе, zh: 咖啡, ar: قهوة}
              start: "09:30"
              end: "10:00"
        - date: 2030-05-07
          talks: unknown
        - date: 2030-05-08
          complete: false
          talks:
            - id: old
              kind: talk
              title: {en: Gone, fr: Parti, es: Ido, ru: Ушло, zh: 没了, ar: ذهب}
              start: "12:00"
      """;

  private static final String CITED =
      """
              source: ["A leaflet", "pretalx.json (pretalx)"]
              as_of: 2030-04-01
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"pretalx.json", "schedule.xml", "indico.json", "calendar.ics", "talks.csv"})
  void an_import_into_an_empty_pack_reads_back_and_is_no_difference_again(String name)
      throws IOException {
    pack(folder, "");

    assertThat(applied(folder, name).differences())
        .hasSize(3)
        .allSatisfy(each -> assertThat(each).isInstanceOf(Added.class));
    assertThat(compared(folder, name).differences()).isEmpty();
    assertThat(compared(folder, name).unchanged()).isEqualTo(3);
    assertThat(programme(folder))
        .contains("en: \"Listening to the sea\"", "review: [fr, es, ru, zh, ar]", "trust: C")
        .contains("start: \"09:00\"\n", "as_of: 2030-04-01");
  }

  @Test
  void nothing_is_written_without_being_asked() throws IOException {
    pack(folder, KNOWN);

    assertThat(compared(folder, "pretalx.json").written()).isFalse();
    assertThat(programme(folder)).isEqualTo(KNOWN);
  }

  @Test
  void what_differs_is_told_by_its_kind() throws IOException {
    pack(folder, KNOWN);

    assertThat(compared(folder, "pretalx.json").differences())
        .extracting(each -> each.getClass().getSimpleName() + " " + each.id())
        .containsExactly(
            "Moved sea", "Changed sea", "Added BBB222", "Added CCC333", "Cancelled old");
  }

  @Test
  void only_what_differs_changes_in_the_file() throws IOException {
    pack(folder, KNOWN);
    applied(folder, "pretalx.json");

    assertThat(programme(folder))
        .startsWith(
            KNOWN
                .substring(0, KNOWN.indexOf("    - id: coffee"))
                .replace("- id: sea\n", "- id: sea\n        guid: \"g-1\"\n")
                .replace("start: \"08:00\"", "start: \"09:00\"")
                .replace("end: \"08:30\"", "end: \"09:30\"")
                .replace("room: small", "room: \"large\"")
                .replace("    - speaker-two\n", "    - speaker-two\n" + CITED))
        .contains("- id: coffee\n", "complete: false\n    talks: []\n")
        .doesNotContain("- id: old", "talks: unknown");
  }

  @Test
  void one_moved_talk_is_exactly_one_moved() throws IOException {
    pack(folder, "");
    applied(folder, "talks.csv");
    var moved =
        new String(file("talks.csv"), StandardCharsets.UTF_8)
            .replace("2030-05-06,10:00,11:00", "2030-05-07,10:00,11:00")
            .getBytes(StandardCharsets.UTF_8);
    var request = request(folder, "talks.csv", "Europe/Vienna");

    var report = (ProgrammeImport.Report) ProgrammeImport.apply(request, moved, Fixtures.TODAY);

    assertThat(report.differences()).singleElement().isInstanceOf(Moved.class);
    assertThat(report.unchanged()).isEqualTo(2);
    var again = (ProgrammeImport.Report) ProgrammeImport.compare(request, moved);
    assertThat(again.differences()).isEmpty();
    var file = programme(folder);
    assertThat(file.indexOf("noise-and-silence")).isGreaterThan(file.indexOf("date: 2030-05-07"));
  }

  @Test
  void a_new_title_keeps_translations_and_marks_them() throws IOException {
    pack(folder, "");
    applied(folder, "talks.csv");
    var renamed =
        new String(file("talks.csv"), StandardCharsets.UTF_8)
            .replace("Noise and silence", "Silence \"and\" noise")
            .getBytes(StandardCharsets.UTF_8);
    var request = request(folder, "talks.csv", "Europe/Vienna");

    var report = (ProgrammeImport.Report) ProgrammeImport.apply(request, renamed, Fixtures.TODAY);

    assertThat(report.differences()).singleElement().isInstanceOf(Changed.class);
    assertThat(programme(folder))
        .contains("en: \"Silence \\\"and\\\" noise\"", "fr: \"Noise and silence\"");
  }

  @Test
  void a_cancelled_event_goes_and_stays_gone() throws IOException {
    pack(folder, "");
    applied(folder, "calendar.ics");

    assertThat(applied(folder, "calendar-cancelled.ics").differences())
        .singleElement()
        .isInstanceOf(Cancelled.class);
    assertThat(programme(folder)).doesNotContain("g-1");
    assertThat(compared(folder, "calendar-cancelled.ics").differences()).isEmpty();
  }

  @Test
  void rejected_rows_are_told_with_line_and_reason_and_cancel_nothing() throws IOException {
    pack(folder, "");
    applied(folder, "talks.csv");

    var report = compared(folder, "talks-rejected.csv");

    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(3, 4, 5, 6, 7, 8);
    assertThat(report.rejected())
        .extracting(RejectedRow::why)
        .satisfiesExactly(
            why -> assertThat(why).contains("no room is called 'Nowhere'", "venue.yaml"),
            why -> assertThat(why).contains("'soon' is no hour"),
            why -> assertThat(why).contains("2031-01-01", "pack.yaml"),
            why -> assertThat(why).contains("does not end after its start"),
            why -> assertThat(why).contains("no title"),
            why -> assertThat(why).contains("8 cells under 6 headings"));
    assertThat(report.differences()).noneMatch(each -> each.title().equals("Noise and silence"));
  }

  @ParameterizedTest
  @CsvSource({"talks-cp1251.csv", "talks-cp1256.csv", "talks-gbk.csv"})
  void rooms_are_found_by_their_names_in_any_language(String name) throws IOException {
    pack(folder, "");

    assertThat(compared(folder, name).differences())
        .extracting(each -> ((Added) each).spot().room().orElseThrow())
        .containsExactly("large", "small");
  }

  @Test
  void a_person_nobody_knows_is_left_out_and_named() throws IOException {
    pack(folder, "");

    assertThat(compared(folder, "talks-cp1251.csv").warnings())
        .anyMatch(warning -> warning.contains("'Докладчик Второй' in speakers.yaml"));
  }

  @Test
  void an_edit_that_cannot_be_made_line_by_line_is_refused_and_nothing_is_written()
      throws IOException {
    var flow =
        """
        source: ["A"]
        as_of: 2030-01-01
        trust: C
        days:
          - date: 2030-05-06
            talks:
              - {id: sea, kind: talk, title: Listening to the sea, start: "08:00"}
        """;
    pack(folder, flow);

    var outcome =
        ProgrammeImport.apply(
            request(folder, "talks.csv", "Europe/Vienna"), file("talks.csv"), Fixtures.TODAY);

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).why()).contains("programme.yaml:7", "one key a line");
    assertThat(programme(folder)).isEqualTo(flow);
  }

  @Test
  void letters_beyond_the_basic_plane_and_windows_line_ends_stay() throws IOException {
    var text =
        (KNOWN.replace("opens the day", "𝄞 opens 🎤 the day") + "unscheduled: []\n")
            .replace("\n", "\r\n");
    pack(folder, text);
    applied(folder, "pretalx.json");

    assertThat(programme(folder))
        .contains("𝄞 opens 🎤 the day\r\n", "start: \"09:00\"    # too early?\r\n")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void a_pack_that_would_be_broken_is_left_as_it_is() throws IOException {
    pack(folder, KNOWN);
    Files.writeString(
        folder.resolve("pack.yaml"),
        Files.readString(folder.resolve("pack.yaml"))
            .replace(localized("signature", "A sentence.", 0), ""));

    var outcome =
        ProgrammeImport.apply(
            request(folder, "pretalx.json", ""), file("pretalx.json"), Fixtures.TODAY);

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(programme(folder)).isEqualTo(KNOWN);
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".next"));
    }
  }

  @Test
  void a_file_that_is_too_large_is_refused() throws IOException {
    pack(folder, KNOWN);

    var outcome =
        ProgrammeImport.compare(
            request(folder, "x.csv", ""), new byte[ProgrammeImport.LARGEST + 1]);

    assertThat(((Refused) outcome).why()).contains("larger than 16 MiB");
  }
}
