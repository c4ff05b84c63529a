package org.rosa.guardrail;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/// Letters that look like letters of another script, folded to the script a word is written in.
///
/// A word of mixed Latin, Cyrillic and Greek letters is folded to the script of most of its
/// letters. In a text that is mostly Latin a word made of nothing but twins of Latin letters is
/// Latin.
final class Lookalikes {
  private static final String CYRILLIC = "авеѕіїјкмнорстухԁԛԝьгпһӏѵшё";
  private static final String CYRILLIC_AS_LATIN = "abesiijkmhopctyxdqwbrnhlvwe";
  private static final String GREEK = "αβεικνορτυχγηωζσ";
  private static final String GREEK_AS_LATIN = "abeikvoptuxynwzo";
  private static final String LATIN = "abcehkmoptxyrnu3";
  private static final String LATIN_AS_CYRILLIC = "авсенкмортхугпиз";

  private static final Map<Integer, Integer> TO_LATIN = new HashMap<>();
  private static final Map<Integer, Integer> TO_CYRILLIC = new HashMap<>();

  static {
    put(CYRILLIC, CYRILLIC_AS_LATIN, TO_LATIN);
    put(GREEK, GREEK_AS_LATIN, TO_LATIN);
    put(LATIN, LATIN_AS_CYRILLIC, TO_CYRILLIC);
    GREEK
        .chars()
        .forEach(
            greek -> {
              int latin = TO_LATIN.getOrDefault(greek, greek);
              TO_CYRILLIC.put(greek, TO_CYRILLIC.getOrDefault(latin, greek));
            });
  }

  private Lookalikes() {}

  /// A folded text, each of its words in one script as far as that can be.
  static String fold(String text) {
    if (text.chars().noneMatch(Lookalikes::isCyrillicOrGreek)) {
      return text;
    }
    boolean latinText = Count.of(text, 0, text.length()).isLatin(true);
    var folded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = at;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        folded.append(text.charAt(at++));
      } else {
        append(text, at, end, latinText, folded);
        at = end;
      }
    }
    return folded.toString();
  }

  private static void append(
      String text, int from, int to, boolean latinText, StringBuilder folded) {
    var count = Count.of(text, from, to);
    boolean twins = latinText && count.latin() == 0 && count.twins() == to - from;
    if (!count.isMixed() && !twins) {
      folded.append(text, from, to);
      return;
    }
    var table = twins || count.isLatin(latinText) ? TO_LATIN : TO_CYRILLIC;
    text.substring(from, to)
        .codePoints()
        .forEach(letter -> folded.appendCodePoint(table.getOrDefault(letter, letter)));
  }

  private static boolean isCyrillicOrGreek(int unit) {
    return unit >= 0x370 && unit <= 0x52F;
  }

  private static void put(String letters, String twins, Map<Integer, Integer> table) {
    for (int i = 0; i < letters.length(); i++) {
      table.put((int) letters.charAt(i), (int) twins.charAt(i));
    }
  }

  /// Letters of a stretch by script, how many of the foreign ones have a Latin twin, and how many
  /// of either side have none.
  private record Count(
      int latin, int cyrillic, int greek, int twins, int onlyLatin, int onlyCyrillic) {
    static Count of(String text, int from, int to) {
      int latin = 0;
      int cyrillic = 0;
      int greek = 0;
      int twins = 0;
      int onlyLatin = 0;
      int onlyCyrillic = 0;
      for (int i = from; i < to; i++) {
        int letter = text.charAt(i);
        if (!Character.isLetter(letter)) {
          continue;
        }
        boolean twin = TO_LATIN.containsKey(letter);
        twins += twin ? 1 : 0;
        switch (UnicodeScript.of(letter)) {
          case LATIN -> {
            latin++;
            onlyLatin += TO_CYRILLIC.containsKey(letter) ? 0 : 1;
          }
          case CYRILLIC -> {
            cyrillic++;
            onlyCyrillic += twin ? 0 : 1;
          }
          case GREEK -> greek++;
          default -> {}
        }
      }
      return new Count(latin, cyrillic, greek, twins, onlyLatin, onlyCyrillic);
    }

    boolean isMixed() {
      return Math.max(latin, Math.max(cyrillic, greek)) < latin + cyrillic + greek;
    }

    /// @param otherwise where no letter tells
    boolean isLatin(boolean otherwise) {
      return onlyLatin == onlyCyrillic ? otherwise : onlyLatin > onlyCyrillic;
    }
  }
}
