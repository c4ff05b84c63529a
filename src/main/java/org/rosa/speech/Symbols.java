package org.rosa.speech;

import java.text.Normalizer;

/// The first pass: joins surrogates, unifies line ends and drops what no voice says.
///
/// Emoji sequences need no look-ahead because each of their parts goes on its own: pictures, skin
/// tones and flags are announced as removed, joiners and selectors vanish, the digit of a keycap
/// stays. Zero-width joiners stay between two Arabic letters, where they shape the word.
/// Mathematical letters, which models use as fake bold, become plain ones.
final class Symbols {

  private static final int NONE = -1;
  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private final Sink next;
  private int highSurrogate = NONE;
  private int joiner = NONE;
  private int last = NONE;
  private boolean afterReturn;

  Symbols(Sink next) {
    this.next = next;
  }

  /// Takes the next UTF-16 unit.
  void unit(char unit) {
    if (Character.isHighSurrogate(unit)) {
      highSurrogate = unit;
      return;
    }
    if (!Character.isLowSurrogate(unit)) {
      codePoint(unit);
    } else if (highSurrogate != NONE) {
      codePoint(Character.toCodePoint((char) highSurrogate, unit));
    }
    highSurrogate = NONE;
  }

  void end() {
    next.mark(Mark.END);
  }

  private void codePoint(int codePoint) {
    boolean secondHalf = afterReturn && codePoint == '\n';
    afterReturn = codePoint == '\r';
    if (secondHalf) {
      return;
    }
    switch (codePoint) {
      case '\n', '\r', 0x85, 0x2028 -> pass('\n');
      case 0x2029 -> {
        pass('\n');
        pass('\n');
      }
      case ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER ->
          joiner = Letters.isArabicLetter(last) ? codePoint : NONE;
      case 0x203C -> pass('!');
      case 0x2049 -> pass('?');
      default -> visible(codePoint);
    }
  }

  private void visible(int codePoint) {
    if (Letters.isPictograph(codePoint)) {
      joiner = NONE;
      last = NONE;
      next.removed();
    } else if (!Letters.isInvisible(codePoint)) {
      plain(codePoint).codePoints().forEach(this::pass);
    }
  }

  private void pass(int codePoint) {
    if (joiner != NONE && Letters.isArabicLetter(codePoint)) {
      next.symbol(joiner);
    }
    joiner = NONE;
    last = codePoint;
    next.symbol(codePoint);
  }

  private static String plain(int codePoint) {
    String text = Character.toString(codePoint);
    boolean mathematical = codePoint >= 0x1D400 && codePoint <= 0x1D7FF;
    return mathematical ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }
}
