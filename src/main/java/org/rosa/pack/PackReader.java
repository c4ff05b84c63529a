package org.rosa.pack;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Event;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Localized;
import org.rosa.knowledge.Programme;
import org.rosa.knowledge.Venue;
import org.rosa.language.Language;

/// Reads a pack folder: `pack.yaml` and `facts/*.md`.
public final class PackReader {
  private PackReader() {}

  /// Reads the whole folder.
  ///
  /// @throws BrokenPackException naming file and line of the first thing that is wrong
  public static Conference read(Path folder) throws BrokenPackException {
    var file = folder.resolve("pack.yaml");
    if (!Files.isDirectory(folder) || !Files.isRegularFile(file)) {
      throw new BrokenPackException(
          folder, 0, "is no pack folder: it holds no pack.yaml; set ROSA_PACK to one that does");
    }
    var pack = Yaml.mapping(file, text(file));
    try {
      var event =
          new Event(
              required(file, pack, "id"),
              perLanguage(file, pack, "name"),
              LocalDate.parse(required(file, pack, "start")),
              LocalDate.parse(required(file, pack, "end")),
              ZoneId.of(required(file, pack, "zone")));
      return new Conference(
          "",
          event,
          required(file, pack, "voice"),
          perLanguage(file, pack, "signature"),
          facts(folder.resolve("facts")),
          Programme.EMPTY,
          Venue.EMPTY,
          Optional.empty());
    } catch (DateTimeException e) {
      throw new BrokenPackException(
          file, 0, "start and end are dates such as 2025-09-08, zone a name such as Europe/Vienna");
    } catch (IllegalArgumentException e) {
      throw new BrokenPackException(file, 0, String.valueOf(e.getMessage()));
    }
  }

  private static List<Fact> facts(Path folder) throws BrokenPackException {
    var files = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(folder, "*.md")) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw new BrokenPackException(folder, 0, "cannot be read as a folder of fact files");
    }
    files.sort(null);
    var facts = new ArrayList<Fact>();
    var ids = new HashSet<String>();
    for (var file : files) {
      var fact = FactReader.read(file, text(file));
      if (!ids.add(fact.id())) {
        throw new BrokenPackException(file, 0, "a second fact with the id '" + fact.id() + "'");
      }
      facts.add(fact);
    }
    return facts;
  }

  private static String required(Path file, Map<String, Object> pack, String key)
      throws BrokenPackException {
    var value = pack.get(key);
    if (value == null || value.toString().isBlank()) {
      throw new BrokenPackException(file, 0, "has no '" + key + "'");
    }
    return value.toString();
  }

  private static Localized perLanguage(Path file, Map<String, Object> pack, String key)
      throws BrokenPackException {
    var texts = new EnumMap<Language, String>(Language.class);
    if (!(pack.get(key) instanceof Map<?, ?> given)) {
      throw new BrokenPackException(file, 0, "'" + key + "' is no mapping of language to text");
    }
    for (var language : Language.values()) {
      var text = given.get(language.code());
      if (text != null) {
        texts.put(language, text.toString().strip());
      }
    }
    return new Localized(texts);
  }

  private static String text(Path file) throws BrokenPackException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BrokenPackException(file, 0, "is not UTF-8");
    } catch (IOException e) {
      throw new BrokenPackException(file, 0, "cannot be read");
    }
  }
}
