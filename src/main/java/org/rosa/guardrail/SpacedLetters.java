package org.rosa.guardrail;

/// Words whose letters were set apart, such as "n u k e" or "n.u.k.e", put together again.
final class SpacedLetters {
  /// So many single letters in a row are no accident; where they stand, pairs are none either.
  static final int NO_ACCIDENT = 3;

  static final int PAIR = 2;

  private SpacedLetters() {}

  /// At least so many single letters in a row, with the same signs between them, as one word; a
  /// longer gap ends it.
  static String joined(String text, int least) {
    int[] letters = text.codePoints().toArray();
    var joined = new StringBuilder(text.length());
    for (int at = 0; at < letters.length; ) {
      int end = spacedRun(letters, at, least);
      if (end > at) {
        for (int i = at; i < end; i++) {
          if (isSpaceable(letters[i])) {
            joined.appendCodePoint(letters[i]);
          }
        }
        at = end;
      } else {
        joined.appendCodePoint(letters[at++]);
      }
    }
    return joined.toString();
  }

  /// The end of a run of single letters that begins at `from`; `from` where there is none.
  private static int spacedRun(int[] letters, int from, int least) {
    boolean starts = from == 0 || !isSpaceable(letters[from - 1]);
    if (!starts || !isSpaceable(letters[from])) {
      return from;
    }
    int gap = gapAfter(letters, from);
    int count = 1;
    int at = from;
    boolean near = least >= NO_ACCIDENT || gap == 1;
    while (gap > 0 && near && gapAfter(letters, at) == gap) {
      at += gap + 1;
      count++;
    }
    boolean ends = at + 1 == letters.length || !isSpaceable(letters[at + 1]);
    if (!ends) {
      at -= gap + 1;
      count--;
    }
    return count >= least ? at + 1 : from;
  }

  /// How many signs stand between a letter and the next one; 0 where another letter follows at once
  /// or none follows.
  private static int gapAfter(int[] letters, int at) {
    int next = at + 1;
    while (next < letters.length
        && next - at <= Normalized.SIGNS
        && !Character.isLetterOrDigit(letters[next])) {
      next++;
    }
    return next < letters.length && isSpaceable(letters[next]) ? next - at - 1 : 0;
  }

  private static boolean isSpaceable(int c) {
    return Character.isLetterOrDigit(c) && !Normalized.isHan(c);
  }
}
