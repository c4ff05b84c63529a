package org.rosa.speech;

import java.util.Set;
import java.util.regex.Pattern;

/// The words of the six languages after which a full stop does not end a sentence.
final class Abbreviations {

  /// Words that are followed by a name, a number or more of the phrase.
  private static final Set<String> NEVER_LAST =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "vs", "gen", "col", "capt", "rev", "hon", "jr",
          "sr", "approx", "cf", "mm", "mme", "mlle", "mgr", "ex", "av", "sra", "srta", "dra", "ej",
          "ee", "uu", "núm", "lic", "ing", "г", "гг", "в", "вв", "т", "н", "см", "ул", "им", "стр",
          "рис", "тыс", "млн", "млрд", "проф", "акад", "ст", "с", "е", "к", "p", "e", "g", "i");

  /// Words that are abbreviations only before a number.
  private static final Set<String> BEFORE_NUMBER =
      Set.of("no", "nos", "nr", "pp", "art", "arts", "fig", "vol", "ch", "sec", "para", "núms");

  /// Words that may end a sentence, which then goes on with a capital letter.
  private static final Set<String> MAYBE_LAST =
      Set.of("etc", "al", "inc", "ltd", "a.m", "p.m", "др", "пр", "д", "п", "э");

  private static final Pattern DOTTED = Pattern.compile("\\p{L}(?:\\.\\p{L})+");
  private static final Pattern LIST_NUMBER = Pattern.compile("\\p{Nd}{1,3}");

  private Abbreviations() {}

  /// Whether the full stop after the word belongs to the word.
  ///
  /// @param word the characters between the last blank and the full stop
  /// @param first whether nothing stands before the word in its segment
  /// @param next the first character after the blanks that follow
  static boolean holds(String word, boolean first, int next) {
    String lower = Letters.lowerCase(word);
    if (MAYBE_LAST.contains(lower)) {
      return !Character.isUpperCase(next);
    }
    if (BEFORE_NUMBER.contains(lower)) {
      return Character.isDigit(next);
    }
    return NEVER_LAST.contains(lower)
        || isInitial(word)
        || DOTTED.matcher(word).matches()
        || (first && LIST_NUMBER.matcher(word).matches());
  }

  private static boolean isInitial(String word) {
    return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
  }
}
