package org.rosa.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small sound pack with every kind of file, of a made-up house, to be written into a folder and
/// broken in one place.
public final class SmallPack {
  private static final String CITED =
      "source: [\"the made-up house\"]\nas_of: 2030-03-01\ntrust: C\n";

  private final Path folder;

  private SmallPack(Path folder) {
    this.folder = folder;
  }

  /// The pack in a folder.
  public static SmallPack in(Path folder) {
    var pack = new SmallPack(folder);
    files().forEach(pack::write);
    return pack;
  }

  public Path folder() {
    return folder;
  }

  public SmallPack write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public SmallPack write(String name, byte[] bytes) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public SmallPack delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Replaces a piece of a file that is there once at least.
  public SmallPack replace(String name, String piece, String by) {
    var text = text(name);
    if (!text.contains(piece)) {
      throw new AssertionError(name + " holds no " + piece);
    }
    return write(name, text.replace(piece, by));
  }

  /// A fact as text.
  ///
  /// @param question asked in every language, with the language's code after it
  public static String fact(String id, String question, String answer) {
    var text =
        new StringBuilder("---\nid: ")
            .append(id)
            .append("\nas_of: 2030-03-01\nsource:\n  - the made-up house\ntrust: C\n---\n");
    for (var code : List.of("en", "fr", "es", "ru", "zh", "ar")) {
      text.append("\n## ").append(code).append(": the ").append(id);
      text.append("\n- ").append(question).append(' ').append(code).append('?');
      text.append("\n\n").append(answer).append('\n');
    }
    return text.toString();
  }

  /// A text in six languages as YAML.
  static String six(String text) {
    var six = new StringBuilder("{");
    for (var code : List.of("en", "fr", "es", "ru", "zh", "ar")) {
      six.append(code).append(": \"").append(text).append(' ').append(code).append("\", ");
    }
    return six.append("}").toString().replace(", }", "}");
  }

  private static String redZone() {
    var text =
        new StringBuilder(
            """
            categories:
              noise: {severity: high, action: decline}
            words:
              en: {loud: '(?:loud|noisy)'}
            rules:
              en:
                noise: [' {loud} music ']
            replies:
            """);
    for (var code : List.of("en", "fr", "es", "ru", "zh", "ar")) {
      text.append("  ").append(code).append(": {noise: [No ").append(code);
      text.append(", Not so ").append(code).append(", Never ").append(code).append("]}\n");
    }
    return text.toString();
  }

  /// Its files by name.
  static Map<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put(
        "pack.yaml",
        "id: small\nname: "
            + six("Small meeting")
            + "\nstart: 2030-03-04\nend: 2030-03-05\nzone: Europe/Vienna\nvoice: You are Rosa.\n"
            + "signature: "
            + six("Welcome")
            + "\nstations:\n  source: the made-up list\n  as_of: 2030-03-01\n  trust: C\n");
    files.put("facts/tea.md", fact("tea", "Where is tea", "Tea is in the hall."));
    files.put("facts/taxi.md", fact("taxi", "Where are taxis", "Taxis wait outside."));
    files.put("red-zone.yaml", redZone());
    files.put(
        "speakers.yaml",
        CITED
            + "speakers:\n  - id: first-speaker\n    name: First Speaker\n    aliases: {en: [First]}\n");
    files.put(
        "themes.yaml",
        CITED
            + "themes:\n  - id: T1\n    title: "
            + six("Rivers")
            + "\n    about: "
            + six("Theme 1 is about rivers.")
            + "\n    topics:\n      - id: T1.1\n        title: "
            + six("Bridges")
            + "\n        about: "
            + six("It is about bridges.")
            + "\n        keywords: {en: [bridge]}\n");
    files.put(
        "venue.yaml",
        CITED
            + "start: door\nlevels:\n  ground: "
            + six("on the ground floor")
            + "\nrooms:\n"
            + room("door")
            + room("hall")
            + room("attic")
            + "ways:\n"
            + way("door", "hall")
            + way("hall", "attic")
            + "transport: [taxi]\nemergency: []\n");
    files.put(
        "programme.yaml",
        CITED
            + "days:\n  - date: 2030-03-04\n    place: "
            + six("in the house")
            + "\n    talks:\n"
            + talk("opening", "09:00", "09:30", "hall")
            + talk("bridges", "10:00", "10:30", "attic")
            + "  - date: 2030-03-05\n    talks: unknown\nunscheduled:\n"
            + "      - id: P1\n        kind: poster\n        title: "
            + six("A poster")
            + "\n");
    files.put(
        "stations.csv",
        """
        code,type,state,place,place_fr,lat,lon,notes
        PS1,primary seismic,Austria,Hilltop,Colline,47.5,14.5,made up
        HA1,hydroacoustic,,,,,,"left, open"
        """);
    files.put(
        "states.yaml",
        CITED
            + "states:\n  - treaty: Austria\n    name: "
            + six("Austria")
            + "\n    annex2: true\n");
    files.put("places.yaml", "places:\n  - place: Hilltop\n    aliases: [Hill top]\n");
    files.put(
        "golden.yaml",
        """
        en:
          - ask: where is tea en
            want: [tea]
          - ask: how do I get from the hall en to the attic en
            history: ["V: where is the hall en", "R: It is on the ground floor."]
            at: 2030-03-04T09:00:00+01:00
            want: ["route:hall-attic", attic]
            says: [straight]
            unseen: true
        fr:
          - ask: la lune
            want: unknown
        """);
    return files;
  }

  static String talk(String id, String start, String end, String room) {
    return "      - id: "
        + id
        + "\n        kind: talk\n        title: "
        + six("On " + id)
        + "\n        start: \""
        + start
        + "\"\n        end: \""
        + end
        + "\"\n        room: "
        + room
        + "\n        topics: [T1.1]\n        speakers: [first-speaker]\n";
  }

  private static String room(String id) {
    return "  - id: "
        + id
        + "\n    level: ground\n    name: "
        + six(id)
        + "\n    where: "
        + six("It is on the ground floor.")
        + "\n";
  }

  static String way(String from, String to) {
    return "  - from: "
        + from
        + "\n    to: "
        + to
        + "\n    stairs: false\n    text: "
        + six("Go straight on.")
        + "\n";
  }
}
