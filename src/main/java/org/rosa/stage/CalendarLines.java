package org.rosa.stage;

import java.nio.charset.StandardCharsets;

/// The lines of a calendar file: ended by CR and LF, and folded so that none has more than 75 bytes
/// and no letter is torn (RFC 5545, 3.1).
final class CalendarLines {
  private static final int LONGEST = 75;

  private final StringBuilder lines = new StringBuilder();

  void add(String line) {
    int bytes = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      var sign = Character.toString(line.codePointAt(i));
      int size = sign.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST) {
        lines.append("\r\n ");
        bytes = 1;
      }
      lines.append(sign);
      bytes += size;
    }
    lines.append("\r\n");
  }

  /// A text as a value: RFC 5545, 3.3.11.
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
