package org.rosa.language;

import java.util.ArrayList;
import java.util.List;

/// The smallest parts of a text that carry a meaning: words, digits apart from letters, and single
/// Han letters.
public final class Atoms {
  /// Stands where Han letters do not touch.
  public static final String BREAK = "";

  private static final int FIRST_MARK = 0x300;

  private Atoms() {}

  /// The folded atoms of a text, in its order.
  public static List<String> of(String text) {
    var atoms = new ArrayList<String>();
    var word = new StringBuilder();
    var folded = TextFold.fold(text);
    boolean afterHan = false;
    boolean afterDigit = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      boolean inWord = Character.isLetterOrDigit(c) || isMark(c);
      boolean han = TextFold.isHan(c);
      boolean digit = Character.isDigit(c);
      if (!inWord || han || digit != afterDigit || afterHan) {
        flush(word, atoms);
      }
      if (han) {
        atoms.add(Character.toString(c));
      } else if (inWord) {
        word.appendCodePoint(c);
      } else if (afterHan) {
        atoms.add(BREAK);
      }
      afterHan = han;
      afterDigit = digit;
    }
    flush(word, atoms);
    return atoms;
  }

  public static boolean isHan(String atom) {
    return !atom.isEmpty() && TextFold.isHan(atom.codePointAt(0));
  }

  private static void flush(StringBuilder word, List<String> atoms) {
    if (word.isEmpty()) {
      return;
    }
    var text = word.toString();
    word.setLength(0);
    if (Character.isLetterOrDigit(text.codePointAt(0))) {
      atoms.add(TextFold.withoutArticle(text));
    } else {
      atoms.addAll(TextFold.words(text));
    }
  }

  private static boolean isMark(int c) {
    return c >= FIRST_MARK && Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
