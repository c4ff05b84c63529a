package org.rosa.pack.programme;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Slot;
import org.yaml.snakeyaml.nodes.Node;

/// What a pack holds that an import is compared with: its days, rooms, people, topics and entries.
///
/// @param text of `programme.yaml`, empty where there is none
/// @param topics themes and topics
record PackProgramme(
    ZoneId zone,
    LocalDate first,
    LocalDate last,
    NameBook rooms,
    NameBook people,
    NameBook topics,
    String text,
    List<PackEntry> entries) {
  static final String FILE = "programme.yaml";

  static PackProgramme read(Path pack) throws UnreadableSourceException {
    var about = YamlTree.root("pack.yaml", required(pack, "pack.yaml"));
    try {
      var zone =
          Zones.zone(YamlTree.text(about, "zone"))
              .orElseThrow(() -> new UnreadableSourceException("pack.yaml: names no time zone"));
      return new PackProgramme(
              zone,
              LocalDate.parse(YamlTree.text(about, "start")),
              LocalDate.parse(YamlTree.text(about, "end")),
              NameBook.of(things(pack, "venue.yaml", "rooms")),
              NameBook.of(things(pack, "speakers.yaml", "speakers")),
              NameBook.of(topics(things(pack, "themes.yaml", "themes"))),
              "",
              List.of())
          .with(optional(pack, FILE));
    } catch (DateTimeException e) {
      throw new UnreadableSourceException("pack.yaml: start and end are no dates");
    }
  }

  /// The same pack with another text of `programme.yaml`.
  PackProgramme with(String programme) throws UnreadableSourceException {
    var root = YamlTree.root(FILE, programme);
    var entries = new ArrayList<PackEntry>();
    for (var day : YamlTree.items(root, "days")) {
      var date = YamlTree.text(day, "date");
      for (var talk : YamlTree.items(day, "talks")) {
        if (!YamlTree.text(talk, "id").isEmpty()) {
          entries.add(entry(talk, date, YamlTree.texts(root, "source")));
        }
      }
    }
    for (var talk : YamlTree.items(root, "unscheduled")) {
      entries.add(entry(talk, "", YamlTree.texts(root, "source")));
    }
    var ids = new HashSet<String>();
    for (var entry : entries) {
      if (!ids.add(entry.id())) {
        throw new UnreadableSourceException(
            FILE + ":" + entry.line() + ": a second entry with the id '" + entry.id() + "'");
      }
    }
    return new PackProgramme(
        zone, first, last, rooms, people, topics, programme, List.copyOf(entries));
  }

  private static PackEntry entry(Node talk, String date, List<String> sourceOfAll)
      throws UnreadableSourceException {
    int line = talk.getStartMark().getLine() + 1;
    var room = YamlTree.text(talk, "room");
    var own = YamlTree.texts(talk, "source");
    return new PackEntry(
        line,
        YamlTree.text(talk, "id"),
        YamlTree.text(talk, "guid"),
        YamlTree.text(talk, "code"),
        YamlTree.text(talk, "kind"),
        YamlTree.perLanguage(talk, "title"),
        slot(line, date, YamlTree.text(talk, "start"), YamlTree.text(talk, "end")),
        room.isEmpty() ? Optional.empty() : Optional.of(room),
        YamlTree.texts(talk, "speakers"),
        YamlTree.texts(talk, "listed"),
        own.isEmpty() ? sourceOfAll : own);
  }

  private static Optional<Slot> slot(int line, String date, String start, String end)
      throws UnreadableSourceException {
    try {
      return date.isEmpty()
          ? Optional.empty()
          : Optional.of(new Slot(LocalDate.parse(date), hour(start), hour(end)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UnreadableSourceException(
          FILE + ":" + line + ": its day or hours are not right; run rosa pack check");
    }
  }

  private static Optional<LocalTime> hour(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
  }

  private static List<Node> topics(List<Node> themes) {
    var topics = new ArrayList<Node>();
    for (var theme : themes) {
      topics.add(theme);
      topics.addAll(YamlTree.items(theme, "topics"));
    }
    return topics;
  }

  private static List<Node> things(Path pack, String file, String key)
      throws UnreadableSourceException {
    return YamlTree.items(YamlTree.root(file, optional(pack, file)), key);
  }

  private static String required(Path pack, String file) throws UnreadableSourceException {
    var text = optional(pack, file);
    if (text.isEmpty()) {
      throw new UnreadableSourceException(
          pack + ": is no pack folder: it holds no " + file + "; say which it is with --pack");
    }
    return text;
  }

  /// The text of a file of the pack without its byte order mark; empty where there is none.
  static String optional(Path pack, String file) throws UnreadableSourceException {
    var path = pack.resolve(file);
    try {
      if (!Files.isRegularFile(path)) {
        return "";
      }
      if (Files.size(path) > ProgrammeImport.LARGEST) {
        throw new UnreadableSourceException(file + ": is larger than 16 MiB");
      }
      var text = Files.readString(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableSourceException(file + ": is not UTF-8");
    } catch (IOException e) {
      throw new UnreadableSourceException(file + ": cannot be read");
    }
  }
}
