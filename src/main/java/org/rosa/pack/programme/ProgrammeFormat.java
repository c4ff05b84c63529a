package org.rosa.pack.programme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A format in which organizers export their programme.
public enum ProgrammeFormat {
  PRETALX,
  XML,
  INDICO,
  ICAL,
  CSV;

  private static final int HEAD = 512;

  public static Optional<ProgrammeFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /// The format's name on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The format a file looks like; CSV looks like anything.
  static ProgrammeFormat guessed(byte[] file) throws UnreadableSourceException {
    var head =
        new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1)
            .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\\s*", "");
    if (head.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
      return ICAL;
    }
    if (head.startsWith("<")) {
      return XML;
    }
    if (!head.startsWith("{") && !head.startsWith("[")) {
      return CSV;
    }
    var keys = JsonValue.read(file).entries().keySet();
    if (keys.contains("schedule")) {
      return PRETALX;
    }
    if (keys.contains("results")) {
      return INDICO;
    }
    throw new UnreadableSourceException(
        "is JSON, but neither schedule.json nor an export of Indico; say which with --format");
  }

  ProgrammeSource source() {
    return switch (this) {
      case PRETALX -> new PretalxJson();
      case XML -> new ScheduleXml();
      case INDICO -> new IndicoJson();
      case ICAL -> new ICalendar();
      case CSV -> new Csv();
    };
  }
}
