package org.rosa.pack;

import java.util.Locale;
import org.rosa.pack.Finding.Severity;

/// What a pack is checked for. An error makes a pack unusable, a warning does not.
public enum Rule {
  NO_PACK(Severity.ERROR, "set ROSA_PACK to a folder that holds a pack.yaml"),
  UNREADABLE(Severity.ERROR, "let Rosa read it, or take it away"),
  ENCODING(Severity.ERROR, "save it as UTF-8"),
  TOO_LARGE(Severity.ERROR, "a file has at most 4 MiB, a pack 64 MiB"),
  TOO_MANY_FILES(Severity.ERROR, "a folder of a pack has at most 5,000 files"),
  OUTSIDE_PACK(Severity.ERROR, "put the file itself into the pack"),
  UNKNOWN_FILE(Severity.WARNING, "rename it or take it away"),

  YAML(Severity.ERROR, "see docs/packs.md for the form"),
  CSV(Severity.ERROR, "see docs/packs.md for the form"),
  SHAPE(Severity.ERROR, "see docs/packs.md for the form"),
  FACT(Severity.ERROR, "see docs/packs.md for the form"),
  UNKNOWN_KEY(Severity.WARNING, "it is passed over"),
  MISSING(Severity.ERROR, "add it"),
  MISSING_LANGUAGE(Severity.ERROR, "write it in all six languages"),
  MISSING_SOURCE(Severity.ERROR, "name at least one address or title under source"),
  AS_OF(Severity.ERROR, "as_of is the day on which it was true, such as 2025-08-29"),
  TRUST(Severity.ERROR, "trust is A, B or C"),
  VALUE(Severity.ERROR, "choose one of these"),

  ID(Severity.ERROR, "an id has letters, digits, '-', '_' and single '.'"),
  DUPLICATE_ID(Severity.ERROR, "rename one of them"),
  DEAD_REFERENCE(Severity.ERROR, "correct the id or add what it names"),
  UNKNOWN_ROOM(Severity.ERROR, "correct the id or add the room to venue.yaml"),

  DATE(Severity.ERROR, "write a date such as 2025-09-08"),
  TIME(Severity.ERROR, "write the venue's time as HH:MM, such as 09:30"),
  TIME_WITHOUT_ZONE(Severity.ERROR, "set zone in pack.yaml, such as Europe/Vienna"),
  OUTSIDE_EVENT(Severity.ERROR, "correct the date, or start and end in pack.yaml"),
  OVERLAP(Severity.ERROR, "correct a time or a room"),
  DOUBLE_BOOKED(Severity.ERROR, "correct a time or a speaker"),
  WAY_TO_ITSELF(Severity.ERROR, "lead it to another room or take it away"),
  NO_WAY(Severity.WARNING, "add a way, or leave it if none is documented"),

  UNSPEAKABLE(Severity.ERROR, "write plain prose for a voice"),
  TOO_LONG(Severity.WARNING, "shorten it to what a visitor will listen to"),
  DUPLICATE_QUESTION(Severity.ERROR, "leave it to the subject that answers it best"),

  STATION(Severity.ERROR, "write technology and code as the Treaty's list does"),
  UNKNOWN_STATE(Severity.ERROR, "add it to states.yaml, spelled the same"),
  MISSING_PLACE(Severity.ERROR, "write the place as the Treaty's English text has it"),

  NO_RED_ZONE(Severity.WARNING, "add a red-zone.yaml; until then nothing is declined"),
  PATTERN(Severity.ERROR, "write a pattern in RE2's syntax"),
  EXEMPLAR(Severity.ERROR, "write a category or 'pass', a tab and a sentence"),
  FEW_REPLIES(Severity.WARNING, "write three, so that Rosa need not repeat herself"),

  GOLDEN(Severity.WARNING, "see docs/answers.md for how an answer comes about");

  private final Severity severity;
  private final String fix;

  Rule(Severity severity, String fix) {
    this.severity = severity;
    this.fix = fix;
  }

  public Severity severity() {
    return severity;
  }

  /// What to do about it.
  public String fix() {
    return fix;
  }

  /// Its name in findings and pages, such as `missing-language`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
