package org.rosa.pack.programme;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A line of an iCalendar file (RFC 5545, section 3.1).
///
/// @param line where it begins in the file, counted from 1
/// @param name in upper case
/// @param parameters by their names in upper case, without quotes
/// @param value as it is written, with its escapes
record ContentLine(int line, String name, Map<String, String> parameters, String value) {
  /// Joins folded lines. That is done on bytes, since a fold counts octets and may fall into the
  /// middle of a letter.
  ///
  /// @param begins is given, for each joined line, the line in which it begins in the file
  /// @return the joined lines, each ended by a line feed
  static byte[] unfold(byte[] file, List<Integer> begins) {
    var unfolded = new ByteArrayOutputStream(file.length + 1);
    int line = 1;
    begins.add(line);
    for (int at = 0; at < file.length; at++) {
      if (file[at] == '\r' && at + 1 < file.length && file[at + 1] == '\n') {
        continue;
      }
      if (file[at] != '\n') {
        unfolded.write(file[at]);
        continue;
      }
      line++;
      boolean folded = at + 1 < file.length && (file[at + 1] == ' ' || file[at + 1] == '\t');
      if (folded) {
        at++;
      } else {
        unfolded.write('\n');
        begins.add(line);
      }
    }
    return unfolded.toByteArray();
  }

  /// Takes a line apart; a line without a name has an empty one.
  static ContentLine of(int line, String text) {
    var parameters = new HashMap<String, String>();
    int at = endOf(text, 0, ";:");
    var name = text.substring(0, at).strip().toUpperCase(Locale.ROOT);
    while (at < text.length() && text.charAt(at) == ';') {
      int end = endOf(text, at + 1, ";:");
      var parameter = text.substring(at + 1, end);
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.put(
            parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
            parameter.substring(equals + 1).replace("\"", "").strip());
      }
      at = end;
    }
    return at < text.length()
        ? new ContentLine(line, name, Map.copyOf(parameters), text.substring(at + 1))
        : new ContentLine(line, "", Map.of(), "");
  }

  /// The value of a text property: `\n`, `\,`, `\;` and `\\` stand for what they escape.
  String text() {
    var text = new StringBuilder(value.length());
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '\\' && at + 1 < value.length()) {
        char escaped = value.charAt(++at);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  String parameter(String key) {
    return parameters.getOrDefault(key, "");
  }

  private static int endOf(String text, int from, String ends) {
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      quoted ^= c == '"';
      if (!quoted && ends.indexOf(c) >= 0) {
        return at;
      }
    }
    return text.length();
  }
}
