package org.rosa.conversation;

import java.lang.Character.UnicodeScript;

/// How many tokens a text takes at most, told by its letters alone, as no two models cut alike.
final class TokenCount {
  /// Letters, digits, signs and blanks to a token, fewer than models cut on the average.
  private static final double LATIN = 3.2;

  /// The same of Cyrillic and Arabic script.
  private static final double CYRILLIC_OR_ARABIC = 2;

  private static final double HAN = 1;
  private static final int FIRST_HAN_SIGN = 0x2E80;

  private TokenCount() {}

  static int of(String text) {
    return (int) Math.ceil(text.codePoints().mapToDouble(c -> 1 / toToken(c)).sum());
  }

  private static double toToken(int codePoint) {
    if (codePoint >= FIRST_HAN_SIGN) {
      return HAN;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case CYRILLIC, ARABIC -> CYRILLIC_OR_ARABIC;
      default -> LATIN;
    };
  }
}
