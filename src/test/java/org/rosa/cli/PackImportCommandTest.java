package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackImportCommandTest {
  private static final String FIXTURES = "src/test/resources/org/rosa/pack/programme/";

  @TempDir private Path pack;

  @BeforeEach
  void write_a_pack() throws IOException {
    Files.createDirectories(pack.resolve("facts"));
    Files.writeString(
        pack.resolve("pack.yaml"),
        """
        id: demo
        name: {en: Demo, fr: Demo, es: Demo, ru: Demo, zh: Demo, ar: Demo}
        start: 2030-05-06
        end: 2030-05-08
        zone: Europe/Vienna
        voice: A voice.
        signature: {en: S., fr: S., es: S., ru: S., zh: S., ar: S.}
        """);
    Files.writeString(
        pack.resolve("venue.yaml"),
        """
        source: [A plan]
        as_of: 2030-01-01
        trust: C
        levels:
          ground: {en: below, fr: en bas, es: abajo, ru: внизу, zh: 楼下, ar: تحت}
        rooms:
          - id: large
            level: ground
            name: {en: Large Hall, fr: L, es: L, ru: L, zh: L, ar: L}
            where: {en: Here., fr: Ici., es: Aquí., ru: Тут., zh: 这里。, ar: هنا.}
          - id: small
            level: ground
            name: {en: Small Hall, fr: S, es: S, ru: S, zh: S, ar: S}
            where: {en: Here., fr: Ici., es: Aquí., ru: Тут., zh: 这里。, ar: هنا.}
        """);
  }

  @Test
  void differences_are_printed_and_are_no_failure() {
    var typed = imports("pretalx.json");

    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .startsWith("pretalx.json: pretalx JSON, version 0.3; 3 talks")
        .contains(
            "added      AAA111  \"Listening to the sea\"  2030-05-06 09:00–09:30, large",
            "3 added, 0 moved, 0 cancelled, 0 changed, 0 unchanged, 0 rejected",
            "Nothing is written; --apply writes programme.yaml.");
    assertThat(pack.resolve("programme.yaml")).doesNotExist();
  }

  @Test
  void apply_writes_and_a_second_import_has_nothing_to_tell() {
    var applied = imports("pretalx.json", "--apply");
    assertThat(applied.out()).as(applied.err()).contains("programme.yaml is written.");
    assertThat(imports("pretalx.json").out()).contains("0 changed, 3 unchanged, 0 rejected");
  }

  @Test
  void json_is_one_object() {
    var typed = imports("pretalx.json", "--json");

    assertThat(typed.out().lines()).hasSize(1);
    var report = new JsonObject(typed.out());
    assertThat(report.getInteger("added")).isEqualTo(3);
    assertThat(report.getBoolean("written")).isFalse();
    assertThat(report.getJsonArray("differences").getJsonObject(0).getString("what"))
        .isEqualTo("added");
  }

  @Test
  void exit_codes_tell_how_it_ended() {
    assertThat(imports("talks-rejected.csv", "--zone", "Europe/Vienna").code()).isEqualTo(3);
    assertThat(imports("talks.csv").code()).isEqualTo(1);
    assertThat(imports("talks.csv").err()).contains("say which it is, such as --zone");
    assertThat(imports("talks.csv", "--zone", "Atlantis").code()).isEqualTo(2);
    assertThat(imports("talks.csv", "--format", "docx").code()).isEqualTo(2);
    assertThat(imports("none.csv").code()).isEqualTo(2);
    assertThat(imports("schedule-xxe.xml").code()).isEqualTo(1);
  }

  private Typed imports(String file, String... options) {
    var line = new java.util.ArrayList<>(java.util.List.of("pack", "import", FIXTURES + file));
    line.addAll(java.util.List.of("--pack", pack.toString()));
    line.addAll(java.util.List.of(options));
    return Typed.rosa(line.toArray(String[]::new));
  }
}
