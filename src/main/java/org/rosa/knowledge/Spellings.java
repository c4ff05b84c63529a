package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// Every word that the pack uses in one language, to mend a word that was misspelled or misheard by
/// one letter: one too many, too few, another, or two in the wrong order.
final class Spellings {
  /// Shorter words are too near to others to be mended.
  private static final int SHORTEST = 6;

  private static final int LONGEST = 40;

  private final Set<String> known = new HashSet<>();
  private final List<List<String>> byLength = new ArrayList<>();

  Spellings(List<Fact> facts, Language language, Thesaurus thesaurus) {
    for (int length = 0; length <= LONGEST + 1; length++) {
      byLength.add(new ArrayList<>());
    }
    for (var fact : facts) {
      fact.aliases().forEach(this::learn);
      var wording = Objects.requireNonNull(fact.wordings().get(language));
      learn(wording.title());
      wording.questions().forEach(this::learn);
      wording.answers().values().stream().distinct().forEach(this::learn);
    }
    thesaurus.in(language).forEach(group -> group.forEach(this::learn));
  }

  /// The utterance with its words mended, folded.
  String mended(String utterance) {
    var mended = new StringBuilder();
    for (var word : TextFold.fold(utterance).split(" ")) {
      mended.append(mended.isEmpty() ? "" : " ").append(mendedWord(word));
    }
    return mended.toString();
  }

  private String mendedWord(String word) {
    boolean mendable =
        word.length() >= SHORTEST
            && word.length() <= LONGEST
            && word.codePoints().allMatch(Spellings::isMendable)
            && !known.contains(word);
    return mendable ? nearest(word).orElse(word) : word;
  }

  private static boolean isMendable(int letter) {
    return Character.isLetter(letter)
        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HAN;
  }

  private Optional<String> nearest(String word) {
    for (int length = word.length() - 1; length <= word.length() + 1; length++) {
      for (var near : byLength.get(length)) {
        if (isOneLetterApart(word, near)) {
          return Optional.of(near);
        }
      }
    }
    return Optional.empty();
  }

  private void learn(String text) {
    var folded = TextFold.fold(text);
    int start = 0;
    for (int at = 0; at <= folded.length(); at++) {
      if (at == folded.length() || !isOfWord(folded.charAt(at))) {
        if (at - start >= SHORTEST - 1 && at - start <= LONGEST) {
          learnWord(folded.substring(start, at));
        }
        start = at + 1;
      }
    }
  }

  private void learnWord(String word) {
    if (isMendable(word.codePointAt(0)) && known.add(word)) {
      byLength.get(word.length()).add(word);
    }
  }

  private static boolean isOfWord(char sign) {
    return Character.isLetter(sign)
        || Character.getType(sign) == Character.NON_SPACING_MARK
        || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
  }

  /// Whether one letter more, less or different, or two neighbours the other way round, make one
  /// word of the other.
  private static boolean isOneLetterApart(String one, String other) {
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int left = one.length() - start - end;
    int right = other.length() - start - end;
    return (left <= 1 && right <= 1)
        || (left == 2
            && right == 2
            && one.charAt(start) == other.charAt(start + 1)
            && one.charAt(start + 1) == other.charAt(start));
  }
}
