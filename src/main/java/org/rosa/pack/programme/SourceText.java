package org.rosa.pack.programme;

import java.util.regex.Pattern;

/// Foreign text made one plain line.
final class SourceText {
  /// A longer title is no title.
  private static final int LONGEST = 400;

  private static final int LONGEST_SHOWN = 60;
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]");

  private SourceText() {}

  /// Without markup, entities, line breaks and invisible letters, and not longer than a title is.
  static String line(String text) {
    var cut = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    var plain = TAG.matcher(cut).replaceAll(" ");
    plain =
        plain
            .replace("&nbsp;", " ")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    plain = SPACES.matcher(plain).replaceAll(" ");
    plain = INVISIBLE.matcher(plain).replaceAll("").strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
  }

  /// A value as a message shows it.
  static String shown(String text) {
    var line = line(text);
    return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
  }
}
