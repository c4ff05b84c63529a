package org.rosa.pack;

import java.nio.file.Path;
import java.util.List;
import org.rosa.language.Language;

/// Checks that a text can be spoken: no markup, no address, not too long.
final class Spoken {
  private static final int LONGEST = 450;
  private static final int LONGEST_CHINESE = 170;
  private static final boolean[] MARKUP = markup();
  private static final List<String> SIGNS = List.of("://", "www.", "](", "mailto:");

  private Spoken() {}

  static void check(Path file, int line, Language language, String text, Findings findings) {
    var sign = sign(text);
    if (!sign.isEmpty()) {
      findings.add(
          file,
          line,
          Rule.UNSPEAKABLE,
          "a voice cannot say '" + sign + "' in " + Findings.quoted(text));
    }
    int longest = language == Language.CHINESE ? LONGEST_CHINESE : LONGEST;
    if (text.length() > longest) {
      findings.add(
          file,
          line,
          Rule.TOO_LONG,
          text.length() + " characters in " + language.code() + ", more than " + longest);
    }
  }

  /// The first thing in the text that is markup or part of an address; empty when there is none.
  private static String sign(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < MARKUP.length && MARKUP[c]) {
        return text.substring(i, i + 1);
      }
      for (var sign : SIGNS) {
        if (sign.charAt(0) == c && text.startsWith(sign, i)) {
          return sign;
        }
      }
    }
    return "";
  }

  private static boolean[] markup() {
    var markup = new boolean['|' + 1];
    "*`#_<>|".chars().forEach(c -> markup[c] = true);
    return markup;
  }
}
