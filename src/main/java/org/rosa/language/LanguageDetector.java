package org.rosa.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the language of a text from the text alone, be it one spoken word.
///
/// The script decides Arabic, Russian and Chinese; words and letters decide English, French and
/// Spanish. A text of two scripts is in the one that holds its sentence together. Immutable, a few
/// microseconds a call, of which the text's first 2000 characters count.
public final class LanguageDetector {

  private static final int LONGEST_TEXT = 2_000;
  private static final int LETTERS_IN_HAN = 3;
  private static final String NOT_RUSSIAN = "іїєґўјљњђћџѓќѕәғқңөұүһ";
  private static final String NOT_ARABIC = "پچژگکیےٹڈںہھ";
  private static final String ONLY_ARABIC = "ةيىكأإؤئ";

  private final LatinDetector latin;

  /// A detector that also knows the words of `samples`: questions in the languages they are filed
  /// under. Only those in English, French and Spanish matter; the map may be empty.
  public LanguageDetector(Map<Language, List<String>> samples) {
    this.latin = new LatinDetector(samples);
  }

  /// The language of `text`; empty unless the text itself tells: for names, numbers and acronyms,
  /// words of several languages, and languages that are not among the six.
  public Optional<Language> detect(String text) {
    Letters letters = Letters.of(text);
    if (letters.japaneseOrKorean > 0) {
      return Optional.empty();
    }
    int han = LETTERS_IN_HAN * letters.han;
    int most = Math.max(han, Math.max(letters.cyrillic, letters.arabic));
    boolean mixed = letters.latin > 0 && most > 0;
    if (mixed ? SentenceFrame.isLatin(start(text), letters.latin > most) : most == 0) {
      return letters.other > letters.latin ? Optional.empty() : latin.detect(text);
    }
    if (letters.other > most) {
      return Optional.empty();
    }
    if (most == han) {
      return Optional.of(Language.CHINESE);
    }
    return most == letters.cyrillic ? letters.ifRussian() : letters.ifArabic();
  }

  /// How many words `text` has; two Han letters count as one.
  public static int words(String text) {
    int words = 0;
    int han = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean isHan = TextFold.isHan(c);
      boolean letter = Character.isLetterOrDigit(c) && !isHan;
      han += isHan ? 1 : 0;
      words += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && isMark(c));
    }
    return words + (han + 1) / 2;
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  /// The letters of a text, counted by script. Latin words with a capital are not counted: they are
  /// names and acronyms, which every language borrows.
  private static final class Letters {

    private int han;
    private int japaneseOrKorean;
    private int cyrillic;
    private int arabic;
    private int latin;
    private int other;
    private boolean notRussian;
    private int notArabic;
    private int onlyArabic;

    static Letters of(String text) {
      Letters letters = new Letters();
      int length = Math.min(text.length(), LONGEST_TEXT);
      boolean name = false;
      boolean inWord = false;
      for (int i = 0; i < length; ) {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        if (Character.isLetter(c)) {
          name = inWord ? name : isName(text, i, c);
          letters.count(c, name);
        }
        inWord = Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
      }
      return letters;
    }

    /// A capital makes a name, at the beginning of the text only if another capital follows.
    private static boolean isName(String text, int next, int first) {
      boolean begins = next == Character.charCount(first) && next < text.length();
      return Character.isUpperCase(first)
          && (!begins || Character.isUpperCase(text.codePointAt(next)));
    }

    Optional<Language> ifRussian() {
      return notRussian ? Optional.empty() : Optional.of(Language.RUSSIAN);
    }

    /// Persian and Urdu type their own yeh and kaf; one borrowed letter is no evidence.
    Optional<Language> ifArabic() {
      boolean persian = notArabic > 1 && onlyArabic == 0;
      return persian ? Optional.empty() : Optional.of(Language.ARABIC);
    }

    private void count(int c, boolean name) {
      switch (UnicodeScript.of(c)) {
        case HAN -> han++;
        case HIRAGANA, KATAKANA, HANGUL -> japaneseOrKorean++;
        case CYRILLIC -> {
          cyrillic++;
          notRussian |= NOT_RUSSIAN.indexOf(Character.toLowerCase(c)) >= 0;
        }
        case ARABIC -> {
          arabic++;
          notArabic += NOT_ARABIC.indexOf(c) >= 0 ? 1 : 0;
          onlyArabic += ONLY_ARABIC.indexOf(c) >= 0 ? 1 : 0;
        }
        case LATIN -> latin += name ? 0 : 1;
        default -> other++;
      }
    }
  }
}
