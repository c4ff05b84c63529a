package org.rosa.pack.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rosa.pack.programme.ProgrammeImport.Report;

/// Made-up exports, and a made-up pack to import them into.
final class Fixtures {
  static final Path FOLDER = Path.of("src/test/resources/org/rosa/pack/programme");
  static final LocalDate TODAY = LocalDate.of(2030, 4, 1);
  static final Zones NO_ZONE = Zones.given(Optional.empty());
  static final Zones VIENNA = Zones.given(Optional.of(ZoneId.of("Europe/Vienna")));

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

  private Fixtures() {}

  static byte[] file(String name) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(name));
  }

  static SourceReading read(ProgrammeSource source, String name, Zones zones) {
    try {
      return source.read(file(name), zones);
    } catch (UnreadableSourceException | IOException e) {
      throw new AssertionError(name, e);
    }
  }

  static ImportedTalk only(SourceReading reading) {
    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.talks()).hasSize(1);
    return reading.talks().getFirst();
  }

  /// Title, start and end as they are written, for comparing.
  static String when(ImportedTalk talk) {
    return switch (talk.when()) {
      case When.Unscheduled() -> "no time";
      case When.OnDay(var date) -> date.toString();
      case When.At(var start, var end) ->
          start.toOffsetDateTime() + end.map(to -> " to " + to.toOffsetDateTime()).orElse("");
    };
  }

  static ProgrammeImport.Request request(Path pack, String name, String zone) {
    return new ProgrammeImport.Request(
        pack, name, Optional.empty(), zone.isEmpty() ? Optional.empty() : Zones.zone(zone));
  }

  static Report compared(Path pack, String name) throws IOException {
    return (Report) ProgrammeImport.compare(request(pack, name, "Europe/Vienna"), file(name));
  }

  static Report applied(Path pack, String name) throws IOException {
    var outcome = ProgrammeImport.apply(request(pack, name, "Europe/Vienna"), file(name), TODAY);
    assertThat(outcome).isInstanceOf(Report.class);
    return (Report) outcome;
  }

  /// Writes a pack with this programme.
  static Path pack(Path folder, String programme) throws IOException {
    Files.createDirectories(folder.resolve("facts"));
    Files.writeString(
        folder.resolve("pack.yaml"),
        "id: demo\n"
            + localized("name", "Demo", 0)
            + "start: 2030-05-06\nend: 2030-05-08\nzone: Europe/Vienna\nvoice: A voice.\n"
            + localized("signature", "A sentence.", 0));
    Files.writeString(
        folder.resolve("venue.yaml"),
        "source: [\"A plan\"]\nas_of: 2030-01-01\ntrust: C\nlevels:\n  ground:\n"
            + "    {en: below, fr: en bas, es: abajo, ru: внизу, zh: 楼下, ar: تحت}\nrooms:\n"
            + "  - id: large\n    guid: room-1\n    level: ground\n"
            + localized("name", "Large Hall", 4)
            + "    aliases: {fr: [Grande salle], ru: [Большой зал], zh: [大厅], ar: [القاعة الكبرى]}\n"
            + localized("where", "It is here.", 4)
            + "  - id: small\n    level: ground\n"
            + localized("name", "Small Hall", 4)
            + "    aliases: {ru: [Малый зал], zh: [小厅], ar: [القاعة الصغرى]}\n"
            + localized("where", "It is there.", 4));
    Files.writeString(
        folder.resolve("speakers.yaml"),
        """
        source: ["A list"]
        as_of: 2030-01-01
        trust: C
        speakers:
          - id: speaker-one
            name: Speaker One
            aliases: {ru: [Докладчик Первый]}
          - id: speaker-two
            name: Speaker Two
        """);
    Files.writeString(
        folder.resolve("themes.yaml"),
        "source: [\"A list\"]\nas_of: 2030-01-01\ntrust: C\nthemes:\n  - id: T1\n"
            + localized("title", "Sounds", 4)
            + localized("about", "About sounds.", 4)
            + "    topics:\n      - id: T1.1\n"
            + localized("title", "Listening", 8)
            + localized("about", "About listening.", 8));
    if (!programme.isEmpty()) {
      Files.writeString(folder.resolve("programme.yaml"), programme);
    }
    return folder;
  }

  static String localized(String key, String text, int indent) {
    var blank = " ".repeat(indent);
    var lines = new StringBuilder(blank + key + ":\n");
    LANGUAGES.forEach(code -> lines.append(blank).append("  " + code + ": \"" + text + "\"\n"));
    return lines.toString();
  }

  static String programme(Path pack) throws IOException {
    return Files.readString(pack.resolve("programme.yaml"));
  }
}
