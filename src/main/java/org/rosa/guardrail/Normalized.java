package org.rosa.guardrail;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rosa.language.TextFold;

/// A text as patterns see it: lower-case words with single spaces between them and one at both
/// ends, and further readings of it where it has any.
///
/// **Readings.** The words as they stand; with digits and symbols read as the letters they stand
/// for ("b0mb", "$hip"); with letters that are spaced or dotted apart joined ("n u k e"); without
/// signs inside words ("nu-ke"); with long runs of a letter shortened. A text with Han letters also
/// comes without any space. A reading that equals an earlier one is left out, so most texts have
/// one.
///
/// **Bounds.** Invisible signs go first and runs of signs are cut short; of what remains the first
/// and last 4,000 letters count. Every step takes linear time.
///
/// @param forms the readings, never empty; each matches on its own
record Normalized(List<String> forms) {
  /// No visitor says more in one breath; half of it is taken from the start, half from the end.
  static final int LETTERS = 8_000;

  /// A run of signs longer than this says nothing more.
  static final int SIGNS = 3;

  private static final int MARKS = 4;

  private static final String LEET = "013456789@$!|+€£";
  private static final String LEET_LATIN = "oieasbtbgasiltel";
  private static final String LEET_CYRILLIC = "о1зч5б7в9ая!|т€£";

  /// 1 may stand for l, and 3 among Cyrillic letters for е.
  private static final String OTHER_LATIN = "oleasbtbgasiltel";

  private static final String OTHER_CYRILLIC = "о1еч5б7в9ая!|т€£";
  private static final String BEFORE_LETTERS = "!|+";
  private static final String APOSTROPHES = "'’‘‛ʼʻ′´`＇";

  Normalized {
    forms = List.copyOf(forms);
  }

  static Normalized of(String text) {
    var bounded = bounded(text);
    Set<String> forms = new LinkedHashSet<>();
    addReadings(bounded, forms);
    var joined = SpacedLetters.joined(bounded, SpacedLetters.NO_ACCIDENT);
    addIfOther(
        joined.equals(bounded) ? bounded : SpacedLetters.joined(bounded, SpacedLetters.PAIR),
        bounded,
        forms);
    addIfOther(withoutInnerSigns(bounded), bounded, forms);
    return new Normalized(List.copyOf(forms));
  }

  /// The words of a text as they stand, as [#plain] has them, without its other readings.
  static String plain(String text) {
    return spaced(Lookalikes.fold(TextFold.fold(bounded(text))));
  }

  /// The words as they stand.
  String plain() {
    return forms.getFirst();
  }

  /// How many letters a reading has before an index.
  static int letters(String form, int end) {
    int letters = 0;
    for (int i = 0; i < end; i++) {
      letters += form.charAt(i) == ' ' ? 0 : 1;
    }
    return letters;
  }

  private static void addIfOther(String reading, String bounded, Set<String> forms) {
    if (!reading.equals(bounded)) {
      addReadings(reading, forms);
    }
  }

  private static void addReadings(String text, Set<String> forms) {
    var folded = Lookalikes.fold(TextFold.fold(text));
    add(spaced(folded), forms);
    if (folded.codePoints().anyMatch(c -> LEET.indexOf(c) >= 0)) {
      add(spaced(Lookalikes.fold(leet(folded, LEET_LATIN, LEET_CYRILLIC))), forms);
      if (folded.indexOf('1') >= 0 || folded.indexOf('3') >= 0) {
        add(spaced(Lookalikes.fold(leet(folded, OTHER_LATIN, OTHER_CYRILLIC))), forms);
      }
    }
  }

  private static void add(String spaced, Set<String> forms) {
    forms.add(spaced);
    forms.add(shortened(spaced));
    if (spaced.codePoints().anyMatch(Normalized::isHan)) {
      forms.add(unspaced(spaced));
    }
  }

  /// Without spaces but for those that keep numbers apart.
  private static String unspaced(String spaced) {
    var text = spaced.strip();
    var unspaced = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inNumbers =
          c == ' '
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1));
      if (c != ' ' || inNumbers) {
        unspaced.append(c);
      }
    }
    return unspaced.toString();
  }

  /// The text without invisible signs, long runs of signs and what exceeds the limit.
  private static String bounded(String text) {
    var kept = new StringBuilder(Math.min(text.length(), 4 * LETTERS));
    int signs = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isInvisible(c)) {
        continue;
      }
      boolean mark = isMark(c);
      boolean letter = Character.isLetterOrDigit(c);
      marks = mark ? marks + 1 : 0;
      signs = letter || mark ? 0 : signs + 1;
      if (marks <= MARKS && signs <= SIGNS) {
        kept.appendCodePoint(c);
      }
    }
    if (kept.length() <= LETTERS) {
      return kept.toString();
    }
    int half = LETTERS / 2;
    return kept.substring(0, half) + " … " + kept.substring(kept.length() - half);
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE -> true;
      case Character.CONTROL -> !Character.isWhitespace(c);
      default -> c == 0x34F || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
    };
  }

  /// Words of a folded text, with a space around each.
  private static String spaced(String folded) {
    var spaced = new StringBuilder(folded.length() + 2).append(' ');
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || isMark(c)) {
        spaced.appendCodePoint(c);
      } else if (!endsInSpace(spaced)) {
        spaced.append(' ');
      }
    }
    return (endsInSpace(spaced) ? spaced : spaced.append(' ')).toString();
  }

  private static boolean endsInSpace(StringBuilder text) {
    return text.charAt(text.length() - 1) == ' ';
  }

  /// Digits and symbols inside words as the letters they stand for.
  private static String leet(String folded, String latin, String cyrillic) {
    var read = new StringBuilder(folded.length());
    for (int at = 0; at < folded.length(); ) {
      int end = at;
      while (end < folded.length() && folded.charAt(end) != ' ') {
        end++;
      }
      appendLeet(folded.substring(at, end), latin, cyrillic, read);
      if (end < folded.length()) {
        read.append(' ');
      }
      at = end + 1;
    }
    return read.toString();
  }

  private static void appendLeet(String word, String latin, String cyrillic, StringBuilder read) {
    if (word.codePoints().noneMatch(Character::isLetter)) {
      read.append(word);
      return;
    }
    boolean isCyrillic = word.codePoints().anyMatch(c -> c >= 0x400 && c <= 0x52F);
    var letters = isCyrillic ? cyrillic : latin;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int at = LEET.indexOf(c);
      boolean letterFollows = i + 1 < word.length() && Character.isLetter(word.charAt(i + 1));
      boolean stays = at < 0 || (BEFORE_LETTERS.indexOf(c) >= 0 && !letterFollows);
      read.append(stays ? c : letters.charAt(at));
    }
  }

  private static String withoutInnerSigns(String text) {
    var without = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inner =
          i > 0
              && i + 1 < text.length()
              && isWordLetter(text.charAt(i - 1))
              && isWordLetter(text.charAt(i + 1));
      boolean sign =
          !Character.isLetterOrDigit(c)
              && !Character.isWhitespace(c)
              && !Character.isSurrogate(c)
              && !isMark(c)
              && LEET.indexOf(c) < 0
              && APOSTROPHES.indexOf(c) < 0;
      if (!inner || !sign) {
        without.append(c);
      }
    }
    return without.toString();
  }

  private static boolean isWordLetter(char c) {
    return Character.isLetter(c) && !isHan(c);
  }

  private static String shortened(String text) {
    var shortened = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      int end = at;
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
      int length = end - at > 2 && Character.isLetter(c) ? 1 : end - at;
      shortened.append(text, at, at + length);
      at = end;
    }
    return shortened.toString();
  }

  static boolean isHan(int c) {
    return c >= 0x2E80 && UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
