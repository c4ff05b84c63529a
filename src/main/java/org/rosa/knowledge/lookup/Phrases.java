package org.rosa.knowledge.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rosa.language.Atoms;

/// Phrases and what they mean, found at a place of an utterance in whatever inflection.
final class Phrases<T> {
  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  private record Entry<T>(List<String> stems, T meaning) {}

  /// A phrase found.
  ///
  /// @param atoms how many atoms it takes
  record Found<T>(int atoms, List<T> meanings) {}

  /// Adds a phrase; one phrase may mean several things.
  void add(String phrase, T meaning) {
    var stems = stems(Atoms.of(phrase));
    if (!stems.isEmpty()) {
      byFirst
          .computeIfAbsent(stems.getFirst(), _ -> new ArrayList<>())
          .add(new Entry<>(stems, meaning));
    }
  }

  /// Orders the phrases for finding; called once, after the last was added.
  void ready() {
    byFirst
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Entry<T> entry) -> entry.stems().size()).reversed()));
  }

  /// The longest phrase that begins at this place.
  Optional<Found<T>> at(List<String> stems, int place) {
    int longest = 0;
    var meanings = new ArrayList<T>();
    for (var entry : byFirst.getOrDefault(stems.get(place), List.of())) {
      int end = place + entry.stems().size();
      if (entry.stems().size() < longest) {
        break;
      }
      if (end <= stems.size() && stems.subList(place, end).equals(entry.stems())) {
        longest = entry.stems().size();
        meanings.add(entry.meaning());
      }
    }
    return longest == 0 ? Optional.empty() : Optional.of(new Found<>(longest, meanings));
  }

  /// The stems of atoms, without the breaks between Han letters.
  static List<String> stems(List<String> atoms) {
    return atoms.stream().filter(atom -> !atom.equals(Atoms.BREAK)).map(Stems::of).toList();
  }
}
