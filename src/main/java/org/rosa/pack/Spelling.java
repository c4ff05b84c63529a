package org.rosa.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody most likely meant to write.
final class Spelling {
  private static final int LONGEST = 40;

  private Spelling() {}

  /// The known word nearest to `word`, if one is near.
  static Optional<String> nearest(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    int most = Math.max(1, word.length() / 3);
    record Near(String word, int distance) {}
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
        .map(candidate -> new Near(candidate, distance(word, candidate)))
        .filter(near -> near.distance() <= most)
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .map(Near::word);
  }

  /// Letters to add, drop or change to get from one word to the other.
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
