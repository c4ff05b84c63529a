package org.rosa.pack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The ids a pack gives, so that none is given twice and none is named that was not given.
final class Ids {
  /// What an id is given to. The same id may be given to things of several kinds.
  enum Kind {
    FACT("fact"),
    SPEAKER("speaker"),
    TOPIC("theme or topic"),
    LEVEL("level"),
    ROOM("room"),
    TALK("talk"),
    STATION("station"),
    STATE("State");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private static final Pattern SOUND = Pattern.compile("\\w[\\w-]*(?:\\.[\\w-]+)*");

  private final Findings findings;
  private final Map<Kind, Map<String, String>> given = new EnumMap<>(Kind.class);
  private final Set<Kind> unknowable = EnumSet.noneOf(Kind.class);

  Ids(Findings findings) {
    this.findings = findings;
    for (var kind : Kind.values()) {
      given.put(kind, new HashMap<>());
    }
  }

  /// Gives an id; says so when it cannot be one or was given before.
  boolean give(Kind kind, String id, Path file, int line) {
    if (!isSound(id)) {
      findings.add(file, line, Rule.ID, "the id " + Findings.quoted(id) + " cannot be one");
      return false;
    }
    return giveName(kind, id, file, line);
  }

  /// Gives a name that need not look like an id.
  boolean giveName(Kind kind, String name, Path file, int line) {
    var before = of(kind).putIfAbsent(name, file.getFileName() + (line > 0 ? ":" + line : ""));
    if (before != null) {
      findings.add(
          file,
          line,
          Rule.DUPLICATE_ID,
          "a second " + kind.word() + " " + Findings.quoted(name) + ", after " + before);
    }
    return before == null;
  }

  /// Notes that not all ids of this kind can be read, so that their absence means nothing.
  void unknowable(Kind kind) {
    unknowable.add(kind);
  }

  boolean has(Kind kind, String id) {
    return unknowable.contains(kind) || of(kind).containsKey(id);
  }

  /// Says so when no such thing was given this id.
  boolean expect(Kind kind, String id, Path file, int line) {
    boolean known = has(kind, id);
    if (!known) {
      findings.add(
          file,
          line,
          kind == Kind.ROOM ? Rule.UNKNOWN_ROOM : Rule.DEAD_REFERENCE,
          "there is no " + kind.word() + " " + Findings.quoted(id) + nearest(kind, id));
    }
    return known;
  }

  static boolean isSound(String id) {
    return id.length() <= 100 && SOUND.matcher(id).matches();
  }

  private String nearest(Kind kind, String id) {
    return Spelling.nearest(id, of(kind).keySet()).map(near -> ", but '" + near + "'").orElse("");
  }

  private Map<String, String> of(Kind kind) {
    return given.computeIfAbsent(kind, _ -> new HashMap<>());
  }
}
