package org.rosa.speech;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/// The classes of characters that decide how text is read aloud.
final class Letters {

  private static final String PAUSES = ".!?…。！？؟:：;；؛,，،、۔।";

  /// Each opener stands at the place of its closer.
  private static final String OPENERS = "([{（【《〈「『«“„‹‘";

  private static final String CLOSERS = ")]}）】》〉」』»”“›’";

  private Letters() {}

  static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static boolean isSpace(int codePoint) {
    return codePoint == '\t' || codePoint == '\n' || Character.isSpaceChar(codePoint);
  }

  static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  static boolean isAsciiLetter(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
  }

  static boolean isAsciiDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  /// Whether the character belongs to a script that puts no space between words.
  static boolean isHan(int codePoint) {
    if (codePoint < 0x2E80) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }

  static boolean isArabicLetter(int codePoint) {
    return codePoint >= 0x600
        && Character.isLetter(codePoint)
        && UnicodeScript.of(codePoint) == UnicodeScript.ARABIC;
  }

  /// Whether a voice pauses at this mark, so that nothing has to be added after it.
  static boolean isPause(int codePoint) {
    return PAUSES.indexOf(codePoint) >= 0;
  }

  static boolean isOpener(int codePoint) {
    return OPENERS.indexOf(codePoint) >= 0;
  }

  static boolean isCloser(int codePoint) {
    return CLOSERS.indexOf(codePoint) >= 0;
  }

  static boolean isQuote(int codePoint) {
    return codePoint == '"' || codePoint == '\'';
  }

  /// Whether the second character closes what the first one opens.
  static boolean isPair(int opener, int closer) {
    if (isQuote(opener)) {
      return opener == closer;
    }
    return switch (opener) {
      case '„' -> closer == '“' || closer == '”';
      case '(', '（' -> closer == ')' || closer == '）';
      default -> {
        int i = OPENERS.indexOf(opener);
        yield i >= 0 && CLOSERS.charAt(i) == closer;
      }
    };
  }

  /// Whether the character is a picture, an arrow, an ornament or a private sign, which no voice
  /// says. Blocks of the Unicode standard, version 16; `№ ° % €` and mathematical operators are not
  /// among them.
  static boolean isPictograph(int codePoint) {
    if (codePoint < 0x2000) {
      return codePoint == '©' || codePoint == '®';
    }
    return codePoint == 0x2122
        || codePoint == 0x2139
        || codePoint == 0x20E3
        || codePoint == 0x24C2
        || (codePoint >= 0x2190 && codePoint <= 0x21FF)
        || (codePoint >= 0x2300 && codePoint <= 0x245F)
        || (codePoint >= 0x2500 && codePoint <= 0x27BF)
        || (codePoint >= 0x27F0 && codePoint <= 0x297F)
        || (codePoint >= 0x2B00 && codePoint <= 0x2BFF)
        || codePoint == 0x3030
        || codePoint == 0x303D
        || codePoint == 0x3297
        || codePoint == 0x3299
        || (codePoint >= 0xE000 && codePoint <= 0xF8FF)
        || (codePoint >= 0x1F000 && codePoint <= 0x1FBFF)
        || codePoint >= 0xF0000;
  }

  /// Whether the character has no shape of its own: controls other than tab, zero-width and
  /// bidirectional signs, variation selectors, tags, broken surrogates.
  static boolean isInvisible(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint < ' ' && codePoint != '\t') || codePoint == 0x7F;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default ->
          (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
              || codePoint == 0xFFFD
              || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    };
  }
}
