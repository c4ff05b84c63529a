package org.rosa.language;

import java.util.ArrayList;
import java.util.List;

/// The smallest parts of a text that carry a meaning: words, digits apart from letters, and single
/// Han letters.
public final class Atoms {
  /// Stands where Han letters do not touch.
  public static final String BREAK = "";

  private Atoms() {}

  /// The folded atoms of a text, in its order.
  public static List<String> of(String text) {
    var atoms = new ArrayList<String>();
    var word = new StringBuilder();
    var folded = TextFold.fold(text);
    int previous = ' ';
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      boolean inWord = Character.isLetterOrDigit(c) || isMark(c);
      if (!inWord
          || TextFold.isHan(c)
          || Character.isDigit(c) != Character.isDigit(previous)
          || TextFold.isHan(previous)) {
        flush(word, atoms);
      }
      if (TextFold.isHan(c)) {
        atoms.add(Character.toString(c));
      } else if (inWord) {
        word.appendCodePoint(c);
      } else if (TextFold.isHan(previous)) {
        atoms.add(BREAK);
      }
      previous = c;
    }
    flush(word, atoms);
    return atoms;
  }

  public static boolean isHan(String atom) {
    return !atom.isEmpty() && TextFold.isHan(atom.codePointAt(0));
  }

  private static void flush(StringBuilder word, List<String> atoms) {
    atoms.addAll(TextFold.words(word.toString()));
    word.setLength(0);
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
