package org.rosa.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.guardrail.RedZone;
import org.rosa.knowledge.Technology;
import org.rosa.language.Language;

class PackReaderTest {
  @TempDir private Path folder;

  @Test
  void a_sound_pack_is_read_whole_without_a_finding() {
    var examined = PackReader.examine(SmallPack.in(folder).folder());

    assertThat(examined.findings()).isEmpty();
    var conference = examined.conference().orElseThrow();
    assertThat(conference.id()).isEqualTo("small");
    assertThat(conference.version()).matches("[0-9a-f]{12}");
    assertThat(conference.facts()).extracting(fact -> fact.id()).containsExactly("taxi", "tea");
    var programme = conference.programme();
    assertThat(programme.talks())
        .extracting(talk -> talk.id())
        .containsExactly("opening", "bridges", "P1");
    assertThat(programme.days()).extracting(day -> day.complete()).containsExactly(true, false);
    var opening = programme.days().getFirst().talks().getFirst();
    assertThat(opening.slot().orElseThrow().start()).contains(LocalTime.of(9, 0));
    assertThat(opening.speakers()).containsExactly("first-speaker");
    assertThat(programme.topics()).extracting(topic -> topic.id()).containsExactly("T1", "T1.1");
    assertThat(conference.venue().route("door", "attic", true)).hasSize(2);
    assertThat(conference.venue().transport()).containsExactly("taxi");
    var network = conference.network().orElseThrow();
    assertThat(network.station("PS1").orElseThrow().technology())
        .isEqualTo(Technology.PRIMARY_SEISMIC);
    assertThat(network.station("HA1").orElseThrow().notes()).isEqualTo("left, open");
    assertThat(network.state("Austria").orElseThrow().annex2()).isTrue();
    assertThat(network.places()).containsKey("Hilltop");
  }

  @Test
  void golden_questions_are_read_with_all_they_have() {
    var golden = PackReader.examine(SmallPack.in(folder).folder()).golden();

    assertThat(golden).hasSize(3);
    var second = golden.get(1);
    assertThat(second.language()).isEqualTo(Language.ENGLISH);
    assertThat(second.history()).hasSize(2);
    assertThat(second.at()).contains(Instant.parse("2030-03-04T08:00:00Z"));
    assertThat(second.want()).containsExactly("route:hall-attic", "attic");
    assertThat(second.says()).containsExactly("straight");
    assertThat(second.unseen()).isTrue();
    assertThat(second.file()).isEqualTo(folder.resolve("golden.yaml"));
    assertThat(second.line()).isEqualTo(4);
    assertThat(golden.getLast().wantsUnknown()).isTrue();
  }

  @Test
  void a_pack_needs_only_pack_yaml_and_facts() throws BrokenPackException {
    var pack = SmallPack.in(folder);
    SmallPack.files().keySet().stream()
        .filter(name -> !name.equals("pack.yaml") && !name.startsWith("facts/"))
        .forEach(pack::delete);

    assertThat(PackReader.read(folder).conference().network()).isEmpty();
    assertThat(PackReader.read(folder).redZone()).isEqualTo(RedZone.EMPTY);
    assertThat(PackReader.examine(folder).findings())
        .extracting(Finding::rule)
        .containsExactly("no-red-zone");
  }

  @Test
  void the_version_is_that_of_the_files() throws BrokenPackException {
    var pack = SmallPack.in(folder);
    var version = PackReader.read(folder).conference().version();

    assertThat(PackReader.read(folder).conference().version()).isEqualTo(version);
    pack.replace("facts/tea.md", "Tea is", "Hot tea is");
    assertThat(PackReader.read(folder).conference().version()).isNotEqualTo(version);
    pack.replace("facts/tea.md", "Hot tea is", "Tea is");
    assertThat(PackReader.read(folder).conference().version()).isEqualTo(version);
  }

  @Test
  void every_error_is_told_at_once_with_file_and_line() {
    SmallPack.in(folder)
        .replace("facts/tea.md", "trust: C", "trust: D")
        .replace("facts/taxi.md", "## ru", "## xx")
        .replace("venue.yaml", "level: ground", "level: roof");

    assertThatThrownBy(() -> PackReader.read(folder))
        .isInstanceOf(BrokenPackException.class)
        .hasMessageContaining(folder.resolve("facts/taxi.md") + ":24: error fact")
        .hasMessageContaining(folder.resolve("facts/tea.md") + ":6: error trust")
        .hasMessageContaining("venue.yaml:9: error dead-reference");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_nothing() {
    var pack = SmallPack.in(folder);
    for (var name : SmallPack.files().keySet()) {
      pack.write(name, "\uFEFF" + pack.text(name).replace("\n", "\r\n"));
    }

    assertThat(PackReader.examine(folder).findings()).isEmpty();
  }

  @Test
  void another_encoding_is_told_with_its_line() {
    SmallPack.in(folder)
        .write("places.yaml", "places:\n  - place: Côte\n".getBytes(StandardCharsets.ISO_8859_1))
        .write("states.yaml", "states: []".getBytes(StandardCharsets.UTF_16))
        .write("facts/tea.md", "a\nb\0c");

    var findings = PackReader.examine(folder).findings();

    assertThat(findings).filteredOn(f -> f.rule().equals("encoding")).hasSize(3);
    assertThat(findings)
        .anyMatch(f -> f.place().endsWith("places.yaml:2"))
        .anyMatch(f -> f.what().equals("is UTF-16"))
        .anyMatch(f -> f.place().endsWith("tea.md:2"))
        .noneMatch(f -> f.rule().equals("dead-reference") || f.rule().equals("unknown-state"));
  }

  @Test
  void a_file_that_leads_out_of_the_pack_is_not_read(@TempDir Path elsewhere) throws Exception {
    var pack = SmallPack.in(folder);
    var secret = Files.writeString(elsewhere.resolve("secret.md"), pack.text("facts/tea.md"));
    pack.delete("facts/tea.md").delete("golden.yaml");
    Files.createSymbolicLink(folder.resolve("facts/tea.md"), secret);

    assertThat(PackReader.examine(folder).findings())
        .extracting(Finding::rule)
        .containsExactly("outside-pack");
  }

  @Test
  void an_alias_or_deep_nesting_is_refused() {
    SmallPack.in(folder)
        .write("places.yaml", "a: &a [x, x]\nb: [*a, *a]\n")
        .write("golden.yaml", "en: " + "[".repeat(100_000));

    assertThat(PackReader.examine(folder).findings())
        .extracting(Finding::rule)
        .containsOnly("yaml")
        .hasSize(2);
  }

  @Test
  void no_pack_is_told() {
    assertThatThrownBy(() -> PackReader.read(folder.resolve("none")))
        .isInstanceOf(BrokenPackException.class)
        .hasMessageContaining("none: error no-pack")
        .hasMessageContaining("ROSA_PACK");
  }
}
