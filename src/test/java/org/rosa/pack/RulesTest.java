package org.rosa.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One break a rule: the rule finds it, names its place, and nothing else is found.
class RulesTest {
  @TempDir private Path folder;

  record Broken(String rule, String place, Consumer<SmallPack> by) {
    @Override
    public String toString() {
      return rule + " at " + place;
    }
  }

  static Stream<Broken> breaks() {
    return Stream.of(
        broken("unknown-file", "programm.yaml", p -> p.write("programm.yaml", "a: b")),
        broken("no-red-zone", "", p -> p.delete("red-zone.yaml")),
        broken(
            "pattern", "red-zone.yaml:7", p -> replace(p, "red-zone.yaml", "music", "(?=music)")),
        broken(
            "pattern", "red-zone.yaml:7", p -> replace(p, "red-zone.yaml", " {loud} music ", " ?")),
        broken(
            "exemplar",
            "heard_en.tsv:2",
            p -> p.write("heard_en.tsv", "noise\tturn it up\nno tab\n")),
        broken(
            "dead-reference", "said_fr.tsv:1", p -> p.write("said_fr.tsv", "quiet\tplus fort\n")),
        broken(
            "few-replies", "red-zone.yaml:9", p -> replace(p, "red-zone.yaml", ", Never en", "")),
        broken(
            "missing-language",
            "red-zone.yaml:8",
            p -> replace(p, "red-zone.yaml", "  ar: {noise: [No ar, Not so ar, Never ar]}\n", "")),
        broken(
            "dead-reference",
            "red-zone.yaml:7",
            p -> replace(p, "red-zone.yaml", "{loud} music", "{quiet} music")),
        broken("yaml", "places.yaml:2", p -> p.write("places.yaml", "places: []\nplaces: []\n")),
        broken("yaml", "places.yaml:1", p -> p.write("places.yaml", "- a\n")),
        broken("csv", "stations.csv:3", p -> replace(p, "stations.csv", "HA1,", "HA1,,")),
        broken("shape", "places.yaml:1", p -> p.write("places.yaml", "places: [a]\n")),
        broken("fact", "tea.md:9", p -> replace(p, "facts/tea.md", "## en: the tea", "## en")),
        broken(
            "fact",
            "tea.md:2",
            p -> {
              replace(p, "facts/tea.md", "id: tea", "id: coffee");
              p.delete("golden.yaml");
            }),
        broken(
            "unknown-key",
            "venue.yaml:30",
            p -> replace(p, "venue.yaml", "emergency:", "emergencies:")),
        broken(
            "missing",
            "speakers.yaml:5",
            p -> replace(p, "speakers.yaml", "    name: First Speaker\n", "")),
        broken(
            "missing-language",
            "states.yaml:6",
            p -> replace(p, "states.yaml", "fr: \"Austria fr\", ", "")),
        broken(
            "missing-language",
            "tea.md",
            p -> p.write("facts/tea.md", p.text("facts/tea.md").split("\n## ar")[0])),
        broken(
            "missing-source",
            "tea.md:1",
            p -> replace(p, "facts/tea.md", "source:\n  - the made-up house\n", "")),
        broken(
            "missing-source",
            "speakers.yaml:5",
            p -> replace(p, "speakers.yaml", "source: [\"the made-up house\"]", "source: []")),
        broken("as-of", "tea.md:3", p -> replace(p, "facts/tea.md", "2030-03-01", "in March")),
        broken("trust", "themes.yaml:3", p -> replace(p, "themes.yaml", "trust: C", "trust: X")),
        broken(
            "value",
            "programme.yaml:9",
            p -> replace(p, "programme.yaml", "kind: talk", "kind: chat")),
        broken("id", "programme.yaml:27", p -> replace(p, "programme.yaml", "id: P1", "id: ../P1")),
        broken(
            "duplicate-id",
            "stations.csv:4",
            p -> p.write("stations.csv", p.text("stations.csv") + "HA1,hydroacoustic,,,,,,\n")),
        broken("dead-reference", "venue.yaml:29", p -> replace(p, "venue.yaml", "[taxi]", "[bus]")),
        broken(
            "dead-reference",
            "programme.yaml:14",
            p -> replace(p, "programme.yaml", "topics: [T1.1]", "topics: [T9]")),
        broken(
            "dead-reference",
            "programme.yaml:15",
            p -> replace(p, "programme.yaml", "speakers: [first-speaker]", "speakers: [nobody]")),
        broken(
            "dead-reference",
            "golden.yaml:3",
            p -> replace(p, "golden.yaml", "want: [tea]", "want: [coffee]")),
        broken(
            "dead-reference",
            "places.yaml:2",
            p -> replace(p, "places.yaml", "place: Hilltop", "place: Valley")),
        broken(
            "unknown-room",
            "programme.yaml:13",
            p -> replace(p, "programme.yaml", "room: hall", "room: cellar")),
        broken(
            "unknown-room",
            "golden.yaml:7",
            p -> replace(p, "golden.yaml", "route:hall-attic", "route:hall-moon")),
        broken(
            "date",
            "pack.yaml:3",
            p -> replace(p, "pack.yaml", "start: 2030-03-04", "start: soon")),
        broken(
            "date",
            "pack.yaml:4",
            p -> replace(p, "pack.yaml", "end: 2030-03-05", "end: 2030-03-01")),
        broken(
            "time",
            "programme.yaml:11",
            p -> replace(p, "programme.yaml", "start: \"09:00\"", "start: \"9 o'clock\"")),
        broken(
            "time-without-zone",
            "pack.yaml:1",
            p -> replace(p, "pack.yaml", "zone: Europe/Vienna\n", "")),
        broken(
            "outside-event",
            "programme.yaml:5",
            p -> replace(p, "programme.yaml", "date: 2030-03-04", "date: 2030-03-06")),
        broken(
            "overlap",
            "programme.yaml:19",
            p -> {
              replace(p, "programme.yaml", "room: attic", "room: hall");
              replace(p, "programme.yaml", "start: \"10:00\"", "start: \"09:15\"");
              replace(p, "programme.yaml", "speakers: [first-speaker]", "speakers: []");
            }),
        broken(
            "double-booked",
            "programme.yaml:23",
            p -> replace(p, "programme.yaml", "start: \"10:00\"", "start: \"09:15\"")),
        broken(
            "way-to-itself",
            "venue.yaml:30",
            p ->
                replace(
                    p, "venue.yaml", "transport:", SmallPack.way("hall", "hall") + "transport:")),
        broken(
            "no-way",
            "venue.yaml:16",
            p ->
                p.write(
                    "venue.yaml",
                    p.text("venue.yaml").replace(SmallPack.way("hall", "attic"), ""))),
        broken(
            "unspeakable",
            "tea.md:12",
            p ->
                p.write(
                    "facts/tea.md",
                    SmallPack.fact("tea", "Where is tea", "See https://tea.example for it."))),
        broken(
            "unspeakable",
            "tea.md:12",
            p -> p.write("facts/tea.md", SmallPack.fact("tea", "Where is tea", "Tea is **hot**."))),
        broken(
            "too-long",
            "tea.md:12",
            p ->
                p.write("facts/tea.md", SmallPack.fact("tea", "Where is tea", "tea ".repeat(115)))),
        broken(
            "duplicate-question",
            "tea.md:10",
            p ->
                p.write(
                    "facts/tea.md",
                    SmallPack.fact("tea", "where ARE taxis", "Tea is in the hall."))),
        broken(
            "station",
            "stations.csv:2",
            p -> replace(p, "stations.csv", "primary seismic", "infrasound")),
        broken("station", "stations.csv:2", p -> replace(p, "stations.csv", "47.5", "147.5")),
        broken(
            "unknown-state",
            "stations.csv:2",
            p -> replace(p, "stations.csv", "Austria", "Atlantis")),
        broken(
            "missing-place",
            "stations.csv:3",
            p -> replace(p, "stations.csv", "HA1,hydroacoustic,,,,", "HA1,hydroacoustic,,,Mer,")),
        broken("shape", "golden.yaml:5", p -> replace(p, "golden.yaml", "V: where", "where")),
        broken(
            "time-without-zone",
            "golden.yaml:6",
            p -> replace(p, "golden.yaml", "T09:00:00+01:00", "T09:00")),
        broken("no-pack", "", p -> p.delete("pack.yaml")));
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void a_break_is_found_where_it_is(Broken broken) {
    var pack = SmallPack.in(folder);
    broken.by().accept(pack);

    var findings = PackReader.examine(folder).findings();

    assertThat(findings).extracting(Finding::rule).containsOnly(broken.rule());
    assertThat(findings.getFirst().place()).endsWith(broken.place());
    assertThat(findings).allSatisfy(finding -> assertThat(finding.fix()).isNotBlank());
  }

  @Test
  void every_rule_but_those_on_folders_and_answers_has_a_break_here() {
    var elsewhere =
        List.of("unreadable", "encoding", "too-large", "too-many-files", "outside-pack", "golden");
    var tested = breaks().map(Broken::rule).collect(Collectors.toSet());
    tested.addAll(elsewhere);

    assertThat(Stream.of(Rule.values()).map(Rule::id)).allMatch(tested::contains);
  }

  @Test
  void warnings_do_not_break_a_pack() {
    SmallPack.in(folder)
        .write("notes.yaml", "a: b")
        .replace("venue.yaml", "emergency:", "emergencies:");

    var examined = PackReader.examine(folder);

    assertThat(examined.findings()).hasSize(2).noneMatch(Finding::isError);
    assertThat(examined.conference()).isPresent();
  }

  @Test
  void posters_may_hang_side_by_side_and_a_session_holds_its_talks() {
    SmallPack.in(folder)
        .replace("programme.yaml", "start: \"10:00\"", "start: \"09:00\"")
        .replace("programme.yaml", "end: \"10:30\"", "end: \"09:20\"")
        .replace("programme.yaml", "room: attic", "room: hall")
        .write("programme.yaml", text().replaceFirst("kind: talk", "kind: oral"));

    assertThat(PackReader.examine(folder).findings()).isEmpty();

    SmallPack.in(folder).write("programme.yaml", text().replace("kind: talk", "kind: poster"));

    assertThat(PackReader.examine(folder).findings()).isEmpty();
  }

  @Test
  void ways_in_a_circle_are_harmless() {
    SmallPack.in(folder)
        .replace(
            "venue.yaml",
            "transport:",
            SmallPack.way("attic", "hall") + SmallPack.way("attic", "door") + "transport:");

    var examined = PackReader.examine(folder);

    assertThat(examined.findings()).isEmpty();
    assertThat(examined.conference().orElseThrow().venue().route("attic", "hall", false))
        .hasSize(1);
  }

  @Test
  void what_somebody_meant_is_guessed() {
    SmallPack.in(folder).replace("programme.yaml", "room: hall", "room: halll");

    assertThat(PackReader.examine(folder).findings().getFirst().what())
        .isEqualTo("there is no room 'halll', but 'hall'");
  }

  private String text() {
    return SmallPack.in(folder)
        .replace("programme.yaml", "start: \"10:00\"", "start: \"09:00\"")
        .replace("programme.yaml", "end: \"10:30\"", "end: \"09:20\"")
        .replace("programme.yaml", "room: attic", "room: hall")
        .text("programme.yaml");
  }

  private static Broken broken(String rule, String place, Consumer<SmallPack> by) {
    return new Broken(rule, place, by);
  }

  private static void replace(SmallPack pack, String name, String piece, String by) {
    pack.replace(name, piece, by);
  }
}
