package org.rosa.knowledge;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return words.stream().allMatch(word -> word.startsWith("?"));
  }

  /// The same with each word replaced.
  Reading withWords(UnaryOperator<String> replacement) {
    return new Reading(
        words.stream().map(replacement).collect(Collectors.toUnmodifiableSet()), pairs);
  }

  /// What is asked for, apart from "what", which nearly every question says.
  Set<String> asks() {
    return words.stream()
        .filter(word -> word.startsWith("?") && !word.equals("?what"))
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean has(String part) {
    return words.contains(part) || pairs.contains(part);
  }

  Stream<String> all() {
    return Stream.concat(words.stream(), pairs.stream());
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
