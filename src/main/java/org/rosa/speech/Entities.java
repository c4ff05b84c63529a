package org.rosa.speech;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The character references of HTML that models write.
final class Entities {

  /// No reference read here is longer, `&` and `;` not counted.
  static final int MAX_LENGTH = 8;

  private static final Pattern PREFIX = Pattern.compile("#?[A-Za-z0-9]*");
  private static final Pattern DECIMAL = Pattern.compile("#[0-9]{1,7}");
  private static final Pattern HEXADECIMAL = Pattern.compile("#[xX][0-9a-fA-F]{1,6}");
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("amp", (int) '&'),
          Map.entry("nbsp", 0xA0),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("ndash", (int) '–'),
          Map.entry("mdash", (int) '—'),
          Map.entry("hellip", (int) '…'),
          Map.entry("laquo", (int) '«'),
          Map.entry("raquo", (int) '»'),
          Map.entry("lsquo", (int) '‘'),
          Map.entry("rsquo", (int) '’'),
          Map.entry("ldquo", (int) '“'),
          Map.entry("rdquo", (int) '”'),
          Map.entry("euro", (int) '€'),
          Map.entry("deg", (int) '°'),
          Map.entry("times", (int) '×'),
          Map.entry("copy", (int) '©'),
          Map.entry("reg", (int) '®'));

  private Entities() {}

  /// Whether more characters can make this a reference.
  static boolean isPrefix(CharSequence name) {
    return name.length() <= MAX_LENGTH && PREFIX.matcher(name).matches();
  }

  /// The character that a reference stands for, if it is known.
  static OptionalInt codePoint(String name) {
    if (DECIMAL.matcher(name).matches()) {
      return valid(Integer.parseInt(name.substring(1)));
    }
    if (HEXADECIMAL.matcher(name).matches()) {
      return valid(Integer.parseInt(name.substring(2), 16));
    }
    Integer named = NAMED.get(name);
    return named == null ? OptionalInt.empty() : OptionalInt.of(named);
  }

  private static OptionalInt valid(int codePoint) {
    return Character.isValidCodePoint(codePoint) ? OptionalInt.of(codePoint) : OptionalInt.empty();
  }
}
