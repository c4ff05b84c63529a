package org.rosa.language;

import java.util.List;
import java.util.regex.Pattern;
import org.rosa.language.WishTerms.Role;
import org.rosa.language.WishTerms.Term;

/// What remains of an utterance when the terms of a wish are taken out.
final class WishRest {

  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private WishRest() {}

  /// What is not removed. The comma before a removed clause goes too, else the mark behind it.
  static String of(String text, List<Term> terms, boolean[] removed) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    int i = 0;
    while (i < terms.size()) {
      if (!removed[i]) {
        i++;
        continue;
      }
      boolean comma = role(terms, i - 1) == Role.COMMA;
      boolean begins = role(terms, i - 1) == Role.END;
      kept.append(text, at, Math.max(at, terms.get(comma ? i - 1 : i).start()));
      while (i < terms.size() && (removed[i] || (begins && role(terms, i).isMark()))) {
        i++;
      }
      at = terms.get(i - 1).end();
    }
    return SPACES.matcher(kept.append(text, at, text.length())).replaceAll(" ").strip();
  }

  private static Role role(List<Term> terms, int i) {
    return i >= 0 ? terms.get(i).role() : Role.END;
  }
}
