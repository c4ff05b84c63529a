package org.rosa.guardrail;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;

/// The languages a text may be in, whose rules count for it: that of the answer, that of the text
/// and of each of its halves, and that of every script in it. Where a text does not tell its
/// language, all six. The rules of one language are not written with an ear for the harmless words
/// of another.
final class Tongues {
  private static final int WORDS_OF_HALVES = 6;
  private static final int LETTERS_OF_SCRIPT = 2;
  private static final int LETTERS_OF_ENGLISH = 12;

  private final LanguageDetector detector;

  Tongues(LanguageDetector detector) {
    this.detector = detector;
  }

  Set<Language> of(String text, Language language) {
    var told = told(text);
    if (told.isEmpty()) {
      return EnumSet.allOf(Language.class);
    }
    told.add(language);
    return told;
  }

  /// The languages that a text itself tells, else that of the answer. Sentences to learn from hold
  /// all words of a language, so those of one language judge harmless words of another badly.
  Set<Language> surely(String text, Language language) {
    var told = told(text);
    return told.isEmpty() ? EnumSet.of(language) : told;
  }

  private EnumSet<Language> told(String text) {
    var tongues = EnumSet.noneOf(Language.class);
    var whole = detector.detect(text);
    if (whole.isEmpty()) {
      return tongues;
    }
    tongues.add(whole.get());
    if (LanguageDetector.words(text) >= WORDS_OF_HALVES) {
      int half = text.length() / 2;
      int space = text.indexOf(' ', half);
      int cut = space < 0 ? half : space;
      add(detector.detect(text.substring(0, cut)), tongues);
      add(detector.detect(text.substring(cut)), tongues);
    }
    addScripts(text, tongues);
    return tongues;
  }

  private static void add(Optional<Language> language, Set<Language> tongues) {
    language.ifPresent(tongues::add);
  }

  private static void addScripts(String text, Set<Language> tongues) {
    int han = 0;
    int cyrillic = 0;
    int arabic = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isLetter(letter)) {
        switch (UnicodeScript.of(letter)) {
          case HAN -> han++;
          case CYRILLIC -> cyrillic++;
          case ARABIC -> arabic++;
          case LATIN -> latin++;
          default -> {}
        }
      }
    }
    addIf(han >= LETTERS_OF_SCRIPT, Language.CHINESE, tongues);
    addIf(cyrillic >= LETTERS_OF_SCRIPT, Language.RUSSIAN, tongues);
    addIf(arabic >= LETTERS_OF_SCRIPT, Language.ARABIC, tongues);
    boolean mixed = han + cyrillic + arabic > 0;
    addIf(mixed && latin >= LETTERS_OF_ENGLISH, Language.ENGLISH, tongues);
  }

  private static void addIf(boolean spoken, Language language, Set<Language> tongues) {
    if (spoken) {
      tongues.add(language);
    }
  }
}
