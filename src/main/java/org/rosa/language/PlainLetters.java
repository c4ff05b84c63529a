package org.rosa.language;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// Folds texts letter by letter, as long as no letter of them depends on its neighbours.
///
/// Marks, Hangul, the Greek sigma, and whatever folds to none or several letters do; a text that
/// holds one of them has to be folded as a whole. What a letter folds to is worked out once. Two
/// threads may both do so, with the same result.
final class PlainLetters {
  private static final char UNKNOWN = 0;
  private static final char NOT_ALONE = 1;
  private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

  private PlainLetters() {}

  /// The folded text; empty where it has to be folded as a whole.
  ///
  /// @param whole folds any text
  static Optional<String> fold(String text, UnaryOperator<String> whole) {
    int length = text.length();
    var folded = new char[length];
    int size = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        if (size > 0 && folded[size - 1] != ' ') {
          folded[size++] = ' ';
        }
        continue;
      }
      char letter = FOLDED[c];
      if (letter == UNKNOWN) {
        letter = alone(c, whole);
        FOLDED[c] = letter;
      }
      if (letter == NOT_ALONE) {
        return Optional.empty();
      }
      folded[size++] = letter;
    }
    if (size > 0 && folded[size - 1] == ' ') {
      size--;
    }
    return Optional.of(new String(folded, 0, size));
  }

  /// The white space of ASCII.
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
  }

  private static char alone(char c, UnaryOperator<String> whole) {
    if (isUnified(c) || (c >= 'a' && c <= 'z')) {
      return c;
    }
    if (!mayStandAlone(c)) {
      return NOT_ALONE;
    }
    var folded = whole.apply(String.valueOf(c));
    boolean one = folded.length() == 1 && !isSpace(folded.charAt(0));
    return one && folded.charAt(0) > NOT_ALONE ? folded.charAt(0) : NOT_ALONE;
  }

  /// Han letters that are their own normal form.
  private static boolean isUnified(char c) {
    return c >= 0x4E00 && c <= 0x9FA5;
  }

  private static boolean mayStandAlone(char c) {
    boolean ofPack =
        (c > ' ' && c < 0x700)
            || (c >= 0x2010 && c <= 0x2044)
            || (c >= 0x3001 && c <= 0x301F)
            || (c >= 0xFF01 && c <= 0xFF5E);
    return ofPack && c != 'Σ' && !TextFold.isMark(c) && !TextFold.isInvisible(c);
  }
}
