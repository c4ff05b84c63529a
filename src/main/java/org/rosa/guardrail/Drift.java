package org.rosa.guardrail;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;

/// Tells whether a segment strays into another language than the answer's. Codes, quoted titles and
/// names are no drift, nor is what is too short to tell.
final class Drift {
  private static final int WORDS = 5;
  private static final Pattern QUOTED =
      Pattern.compile("«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"|《[^》]*》|「[^」]*」|‘[^’]*’");

  private final LanguageDetector detector;

  Drift(LanguageDetector detector) {
    this.detector = detector;
  }

  boolean strays(String segment, Language language) {
    var own = QUOTED.matcher(segment).replaceAll(" ");
    return LanguageDetector.words(own) >= WORDS
        && !isInScript(own, language)
        && detector.detect(own).filter(spoken -> spoken != language).isPresent();
  }

  /// Whether a text is mostly in a script that only this language has.
  private static boolean isInScript(String text, Language language) {
    var script =
        switch (language) {
          case RUSSIAN -> UnicodeScript.CYRILLIC;
          case CHINESE -> UnicodeScript.HAN;
          case ARABIC -> UnicodeScript.ARABIC;
          case ENGLISH, FRENCH, SPANISH -> UnicodeScript.UNKNOWN;
        };
    long letters = text.codePoints().filter(Character::isLetter).count();
    long own = text.codePoints().filter(letter -> UnicodeScript.of(letter) == script).count();
    return 2 * own >= letters && own > 0;
  }
}
