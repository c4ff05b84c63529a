package org.rosa.guardrail;

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
        && detector.detect(own).filter(spoken -> spoken != language).isPresent();
  }
}
