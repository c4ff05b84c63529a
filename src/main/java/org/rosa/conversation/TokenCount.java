package org.rosa.conversation;

import java.lang.Character.UnicodeScript;

/// How many tokens a text takes at most, told by its letters alone, as no two models cut alike.
final class TokenCount {
  /// Letters, digits, signs and blanks to a token, fewer than models cut on the average.
  private static final double LATIN = 3.2;

  /// The same of Cyrillic and Arabic script.
  private static final double CYRILLIC_OR_ARABIC = 2;

  private static final double HAN = 1;

  /// Below it no script has to be looked up.
  private static final char FIRST_NOT_LATIN = 0x370;

  private static final int FIRST_HAN_SIGN = 0x2E80;

  private TokenCount() {}

  static int of(String text) {
    int latin = 0;
    int others = 0;
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_NOT_LATIN) {
        latin++;
      } else if (c >= FIRST_HAN_SIGN) {
        han += Character.isLowSurrogate(c) ? 0 : 1;
      } else if (isCyrillicOrArabic(c)) {
        others++;
      } else {
        latin++;
      }
    }
    return (int) Math.ceil(latin / LATIN + others / CYRILLIC_OR_ARABIC + han / HAN);
  }

  private static boolean isCyrillicOrArabic(char c) {
    var script = UnicodeScript.of(c);
    return script == UnicodeScript.CYRILLIC || script == UnicodeScript.ARABIC;
  }
}
