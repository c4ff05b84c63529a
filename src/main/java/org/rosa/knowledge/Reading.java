package org.rosa.knowledge;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What carries the meaning of an utterance, as a set: order and repetition do not count.
///
/// @param words words, single Han letters, and names of what is asked for, such as `?when`
/// @param pairs Han letters that stand side by side
record Reading(Set<String> words, Set<String> pairs) {
  Reading {
    words = Set.copyOf(words);
    pairs = Set.copyOf(pairs);
  }

  /// Whether nothing is said but that something is asked.
  boolean isEmpty() {
    for (var word : words) {
      if (!word.startsWith("?")) {
        return false;
      }
    }
    return true;
  }

  /// The same with each word replaced.
  Reading withWords(UnaryOperator<String> replacement) {
    var replaced = HashSet.<String>newHashSet(words.size());
    words.forEach(word -> replaced.add(replacement.apply(word)));
    return new Reading(replaced, pairs);
  }

  /// Whether a word asks for something, apart from "what", which nearly every question says.
  static boolean isAsk(String word) {
    return word.startsWith("?") && !word.equals("?what");
  }

  /// Collects a reading from left to right.
  static final class Builder {
    private final Set<String> words = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private String han = "";

    boolean isEmpty() {
      return words.isEmpty();
    }

    void word(String word) {
      gap();
      words.add(word);
    }

    void han(String letter) {
      words.add(letter);
      if (!han.isEmpty()) {
        pairs.add(han + letter);
      }
      han = letter;
    }

    /// What comes next does not touch what came before.
    void gap() {
      han = "";
    }

    Reading build() {
      return new Reading(words, pairs);
    }
  }
}
