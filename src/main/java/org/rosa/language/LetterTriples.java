package org.rosa.language;

import java.util.Arrays;
import java.util.List;

/// How typical the letter triples of a word are for each of several languages.
///
/// Triples are counted over `a`–`z` and the edges of words; a triple's weight for a language is the
/// logarithm of its smoothed frequency against the mean over the languages, so an unseen triple
/// weighs nothing.
final class LetterTriples {

  private static final int LETTERS = 27;
  private static final int TRIPLES = LETTERS * LETTERS * LETTERS;
  private static final double SMOOTHING = 0.5;
  private static final double LARGEST_EVIDENCE = 2.5;

  private final float[][] weights;

  /// Counts the triples of one text for each language.
  LetterTriples(List<String> texts) {
    double[][] frequencies = new double[texts.size()][TRIPLES];
    for (int language = 0; language < texts.size(); language++) {
      count(texts.get(language), frequencies[language]);
    }
    weights = new float[texts.size()][TRIPLES];
    for (int triple = 0; triple < TRIPLES; triple++) {
      double mean = 0;
      for (double[] ofLanguage : frequencies) {
        mean += Math.log(ofLanguage[triple]) / texts.size();
      }
      for (int language = 0; language < texts.size(); language++) {
        weights[language][triple] = (float) (Math.log(frequencies[language][triple]) - mean);
      }
    }
  }

  /// The evidence a folded word gives each language: negative where it is untypical, at most 2.5
  /// either way.
  double[] of(String word) {
    double[] evidence = new double[weights.length];
    if (word.length() < 3) {
      return evidence;
    }
    int triple = 0;
    for (int i = 0; i <= word.length(); i++) {
      triple = next(triple, i < word.length() ? word.charAt(i) : ' ');
      for (int language = 0; i > 0 && language < evidence.length; language++) {
        evidence[language] += weights[language][triple];
      }
    }
    for (int language = 0; language < evidence.length; language++) {
      evidence[language] = Math.clamp(evidence[language], -LARGEST_EVIDENCE, LARGEST_EVIDENCE);
    }
    return evidence;
  }

  private static void count(String text, double[] frequencies) {
    Arrays.fill(frequencies, SMOOTHING);
    double total = SMOOTHING * TRIPLES;
    int triple = 0;
    for (int i = 0; i < text.length(); i++) {
      triple = next(triple, text.charAt(i));
      frequencies[triple]++;
      total++;
    }
    for (int i = 0; i < TRIPLES; i++) {
      frequencies[i] /= total;
    }
  }

  private static int next(int triple, char c) {
    int letter = c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
    return (triple * LETTERS + letter) % TRIPLES;
  }
}
