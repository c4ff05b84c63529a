package org.rosa.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The form of a text used for matching: two spellings of the same words fold to the same text.
///
/// Folding is idempotent, takes linear time on any input and keeps nothing of a text.
public final class TextFold {

  /// Marks kept on one letter. More carry no meaning, and normalising a long run of them takes
  /// quadratic time.
  private static final int MARKS_PER_LETTER = 8;

  private static final int LETTERS_AFTER_ARTICLE = 3;
  private static final char FIRST_ARABIC = 0x600;
  private static final int FIRST_HAN = 0x2E80;
  private static final int FIRST_UNIFIED = 0x4E00;
  private static final int LAST_UNIFIED = 0x9FFF;
  private static final List<String> ARABIC_ARTICLES = List.of("وال", "بال", "كال", "ال", "لل");
  private static final String APOSTROPHES = "’‘‛ʼʻ′´`＇";

  private TextFold() {}

  /// `text` as it is compared: NFKC and lower case; no Latin diacritics, Arabic vowel marks or
  /// tatweel; one letter for the variants of alef, yeh, teh marbuta and hamza, and for е and ё;
  /// digits of every script as 0–9; no zero-width or bidi controls; one kind of apostrophe; single
  /// spaces, none at the ends; Traditional Chinese as Simplified.
  public static String fold(String text) {
    return Traditional.simplified(foldLetters(text));
  }

  /// The words of a folded text, in order: runs of letters and digits, Arabic words without their
  /// article, and Han runs as overlapping pairs (a single Han letter stands alone). An apostrophe
  /// ends a word, so that an elided article is a word of its own.
  public static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      int first = folded.codePointAt(at);
      int end = at + Character.charCount(first);
      if (!Character.isLetterOrDigit(first)) {
        at = end;
        continue;
      }
      boolean han = isHan(first);
      while (end < folded.length() && continues(folded.codePointAt(end), han)) {
        end += Character.charCount(folded.codePointAt(end));
      }
      if (han) {
        addPairs(folded.substring(at, end), words);
      } else {
        words.add(withoutArticle(folded.substring(at, end)));
      }
      at = end;
    }
    return words;
  }

  /// [#fold] without the step from Traditional to Simplified Chinese, so it needs no ICU tables.
  static String foldLetters(String text) {
    return PlainLetters.fold(text, TextFold::foldWhole).orElseGet(() -> foldWhole(text));
  }

  private static String foldWhole(String text) {
    String lower = Normalizer.normalize(clean(text), Form.NFKC).toLowerCase(Locale.ROOT);
    String decomposed = Normalizer.normalize(clean(lower), Form.NFKD);
    return Normalizer.normalize(withoutVariants(decomposed), Form.NFKC).strip();
  }

  static boolean isHan(int letter) {
    return letter >= FIRST_HAN
        && ((letter >= FIRST_UNIFIED && letter <= LAST_UNIFIED)
            || UnicodeScript.of(letter) == UnicodeScript.HAN);
  }

  private static String clean(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MARKS_PER_LETTER || isInvisible(c)) {
        continue;
      }
      cleaned.appendCodePoint(APOSTROPHES.indexOf(c) >= 0 ? '\'' : c);
    }
    return cleaned.toString();
  }

  private static String withoutVariants(String decomposed) {
    StringBuilder folded = new StringBuilder(decomposed.length());
    int base = ' ';
    boolean space = true;
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!space) {
          folded.append(' ');
        }
        space = true;
        base = ' ';
      } else if (!isMark(c)) {
        space = false;
        base = c;
        appendLetter(c, folded);
      } else if (!isDroppedMark(c, base)) {
        space = false;
        folded.appendCodePoint(c);
      }
    }
    return folded.toString();
  }

  private static void appendLetter(int c, StringBuilder folded) {
    int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
    if (digit >= 0) {
      folded.append((char) ('0' + digit));
      return;
    }
    switch (c) {
      case 'ß' -> folded.append("ss");
      case 'œ' -> folded.append("oe");
      case 'æ' -> folded.append("ae");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'ς' -> folded.append('σ');
      case 'ٱ' -> folded.append('ا');
      case 'ى', 'ی' -> folded.append('ي');
      case 'ک' -> folded.append('ك');
      case 'ة' -> folded.append('ه');
      case 'ـ' -> {}
      default -> folded.appendCodePoint(c);
    }
  }

  /// On Cyrillic only the dots of ё go: the breve tells й from и.
  private static boolean isDroppedMark(int mark, int base) {
    return switch (UnicodeScript.of(base)) {
      case LATIN, ARABIC -> true;
      case CYRILLIC -> (mark == 0x308 && base == 'е') || mark == 0x301 || mark == 0x300;
      default -> base == ' ' || base == 'ـ' || isArabicMark(mark);
    };
  }

  private static boolean isArabicMark(int c) {
    return (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x6D6 && c <= 0x6ED);
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || c == 0x34F
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean continues(int c, boolean han) {
    boolean inWord = Character.isLetterOrDigit(c) || isMark(c);
    return inWord && isHan(c) == han && (!han || Character.isLetter(c));
  }

  private static void addPairs(String han, List<String> words) {
    int[] letters = han.codePoints().toArray();
    if (letters.length == 1) {
      words.add(han);
    }
    for (int i = 0; i + 1 < letters.length; i++) {
      words.add(new String(letters, i, 2));
    }
  }

  /// An Arabic word without its article; any other as it is.
  static String withoutArticle(String word) {
    if (word.isEmpty() || word.charAt(0) < FIRST_ARABIC) {
      return word;
    }
    for (String article : ARABIC_ARTICLES) {
      if (word.startsWith(article) && word.length() - article.length() >= LETTERS_AFTER_ARTICLE) {
        return word.substring(article.length());
      }
    }
    return word;
  }
}
