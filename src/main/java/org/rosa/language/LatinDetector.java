package org.rosa.language;

import static org.rosa.language.Language.ENGLISH;
import static org.rosa.language.Language.FRENCH;
import static org.rosa.language.Language.SPANISH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// Tells English, French and Spanish apart, also in two words without accents.
///
/// Each word of a text gives evidence to the three languages: known words and elisions most,
/// accented letters and words of the samples less, the word's letter triples least. The language
/// with the most evidence wins if it leads by a margin. Acronyms, words with digits and names
/// (unknown words in capitals) give none; words of neighbouring languages count against all three.
final class LatinDetector {

  private static final List<Language> LANGUAGES = List.of(ENGLISH, FRENCH, SPANISH);
  private static final int FOREIGN = 3;
  private static final int CLASSES = 4;

  private static final double KNOWN_WORD = 4;
  private static final double SAMPLE_WORD = 1.5;

  /// "Que es" is the Spanish "what is" without accents; each of the two words is French as well.
  private static final double QUE_ES = 2.5;

  private static final double OWN_MARK = 3;
  private static final double SHARED_MARK = 1.5;
  private static final double TRIPLES = 0.8;
  private static final double TRIPLES_OF_KNOWN_WORD = 0.1;
  private static final double MARGIN = 1.9;

  /// The letters of several words must tell more: a name in small letters looks like a language.
  private static final double MARGIN_OF_LETTERS = 3;

  /// The most that the letters of all words together count: a known word outweighs them.
  private static final double LETTERS_BESIDE_WORDS = 1;

  private static final double LETTERS_ALONE = 8;

  private static final String FRENCH_MARKS = "çœæèàùêâîôûëï";
  private static final String SPANISH_MARKS = "ñáíóú";
  private static final String ELIDED = " l d j c n m t s qu jusqu lorsqu puisqu quelqu aujourd ";
  private static final String CONTRACTED = " s t m re ve ll d ";
  private static final int LONGEST_TEXT = 2_000;

  private final Map<String, double[]> words = new HashMap<>();
  private final LetterTriples triples;

  LatinDetector(Map<Language, List<String>> samples) {
    Map<Language, String> running = new HashMap<>();
    for (Language language : LANGUAGES) {
      String own = LatinWords.KNOWN.getOrDefault(language, "");
      running.put(language, own + LatinWords.TEXT.getOrDefault(language, ""));
      Set<String> learned = new HashSet<>();
      for (String sample : samples.getOrDefault(language, List.of())) {
        learn(words(sample), LANGUAGES.indexOf(language), learned);
      }
      for (String word : tokens(own)) {
        give(word, LANGUAGES.indexOf(language), KNOWN_WORD);
      }
    }
    tokens(LatinWords.FOREIGN).forEach(word -> give(word, FOREIGN, KNOWN_WORD));
    tokens(LatinWords.NEUTRAL).forEach(word -> words.put(word, new double[CLASSES]));
    triples = new LetterTriples(LANGUAGES.stream().map(l -> running.getOrDefault(l, "")).toList());
  }

  /// Takes up the words of a sample, but for acronyms and names: every language borrows those.
  ///
  /// @param learned the spellings taken up before
  private void learn(List<Word> sample, int place, Set<String> learned) {
    for (int i = 0; i < sample.size(); i++) {
      Word word = sample.get(i);
      boolean isName = word.isCapitalized() && i > 0;
      if (!isName && !learned.contains(word.spelling()) && !word.isSpelled()) {
        give(word.folded(), place, SAMPLE_WORD);
        learned.add(word.spelling());
      }
    }
  }

  /// The language of `text`, of which the first 2000 characters count.
  Optional<Language> detect(String text) {
    double[] evidence = new double[CLASSES];
    double[] letters = new double[CLASSES];
    String read = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    List<Word> found = words(read);
    boolean shouted = found.stream().filter(Word::isShouted).count() > 2;
    for (int i = 0; i < found.size(); i++) {
      Word before = i > 0 ? found.get(i - 1) : Word.NONE;
      weigh(found.get(i), before, shouted, evidence, letters);
    }
    evidence[2] += read.indexOf('¿') >= 0 || read.indexOf('¡') >= 0 ? 2 * OWN_MARK : 0;
    double most = lead(evidence) >= KNOWN_WORD ? LETTERS_BESIDE_WORDS : LETTERS_ALONE;
    double margin = evidence[best(evidence)] > 0 || found.size() == 1 ? MARGIN : MARGIN_OF_LETTERS;
    for (int i = 0; i < LANGUAGES.size(); i++) {
      evidence[i] += Math.clamp(letters[i], -most, most);
    }
    return leader(evidence, margin);
  }

  private void weigh(Word word, Word before, boolean shouted, double[] evidence, double[] letters) {
    if (word.isSpelled() && !shouted) {
      return;
    }
    if (before.joined() && CONTRACTED.contains(" " + word.folded() + " ")) {
      evidence[0] += KNOWN_WORD;
      return;
    }
    if (word.joined() && ELIDED.contains(" " + word.folded() + " ")) {
      evidence[1] += KNOWN_WORD;
      return;
    }
    if (before.folded().equals("que") && word.folded().equals("es")) {
      evidence[2] += QUE_ES;
    }
    double[] known = words.get(word.folded());
    if (known != null) {
      add(known, 1, evidence);
    }
    if (known == null && (word.isCapitalized() && !shouted)) {
      return;
    }
    weighMarks(word.spelling(), evidence);
    add(triples.of(word.folded()), known == null ? TRIPLES : TRIPLES_OF_KNOWN_WORD, letters);
  }

  private static void weighMarks(String spelling, double[] evidence) {
    for (int i = 0; i < spelling.length(); i++) {
      char c = Character.toLowerCase(spelling.charAt(i));
      if (c == 'é') {
        evidence[1] += SHARED_MARK;
        evidence[2] += SHARED_MARK;
      } else if (FRENCH_MARKS.indexOf(c) >= 0) {
        evidence[1] += OWN_MARK;
      } else if (SPANISH_MARKS.indexOf(c) >= 0) {
        evidence[2] += OWN_MARK;
      }
    }
  }

  private static Optional<Language> leader(double[] evidence, double margin) {
    int best = best(evidence);
    boolean clear = best != FOREIGN && lead(evidence) >= margin;
    return clear ? Optional.of(LANGUAGES.get(best)) : Optional.empty();
  }

  /// How far the best class is ahead of the next, or of nothing at all.
  private static double lead(double[] evidence) {
    int best = best(evidence);
    double second = 0;
    for (int i = 0; i < CLASSES; i++) {
      second = i == best ? second : Math.max(second, evidence[i]);
    }
    return evidence[best] - second;
  }

  private static int best(double[] evidence) {
    int best = 0;
    for (int i = 1; i < CLASSES; i++) {
      best = evidence[i] > evidence[best] ? i : best;
    }
    return best;
  }

  private void give(String word, int place, double weight) {
    double[] weights = words.computeIfAbsent(word, _ -> new double[CLASSES]);
    weights[place] = Math.max(weights[place], weight);
  }

  private static void add(double[] weights, double factor, double[] evidence) {
    for (int i = 0; i < weights.length; i++) {
      evidence[i] += factor * weights[i];
    }
  }

  private static List<String> tokens(String list) {
    return List.of(list.strip().split("\\s+", -1));
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        boolean joined = end + 1 < text.length() && "'’`´".indexOf(text.charAt(end)) >= 0;
        words.add(new Word(text.substring(at, end), joined && isLetter(text, end + 1)));
      }
      at = end + 1;
    }
    return words;
  }

  private static boolean isLetter(String text, int at) {
    return Character.isLetter(text.charAt(at));
  }

  /// A word as written; `joined` if an apostrophe ties it to the next word.
  private record Word(String spelling, boolean joined) {

    private static final Word NONE = new Word("", false);

    String folded() {
      return TextFold.foldLetters(spelling);
    }

    /// Whether this is no word but an acronym, one letter of it, a number or a label.
    boolean isSpelled() {
      return isShouted()
          || isLetterOfAcronym()
          || has(Character::isUpperCase, 1)
          || has(Character::isDigit, 0);
    }

    private boolean isLetterOfAcronym() {
      return !joined && isCapitalized() && folded().length() == 1 && "aeioyu".indexOf(folded()) < 0;
    }

    boolean isShouted() {
      return spelling.length() > 1 && !has(c -> !Character.isUpperCase(c), 0);
    }

    boolean isCapitalized() {
      return !spelling.isEmpty() && Character.isUpperCase(spelling.charAt(0));
    }

    private boolean has(IntPredicate kind, int from) {
      for (int i = from; i < spelling.length(); i++) {
        if (kind.test(spelling.charAt(i))) {
          return true;
        }
      }
      return false;
    }
  }
}
