package org.rosa.conversation;

import java.util.HashSet;
import java.util.List;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Passage;
import org.rosa.language.TextFold;

/// Finds which passages an answer of a model rests on: those whose words it uses.
final class Grounding {
  /// This much of a passage's words must stand in the answer.
  private static final double USED = 0.25;

  private Grounding() {}

  static List<Citation> citations(String answer, List<Passage> passages) {
    var said = new HashSet<>(TextFold.words(TextFold.fold(answer)));
    return passages.stream()
        .filter(
            passage -> {
              var words = new HashSet<>(TextFold.words(TextFold.fold(passage.text())));
              long shared = words.stream().filter(said::contains).count();
              return shared >= USED * words.size();
            })
        .flatMap(passage -> passage.citations().stream())
        .distinct()
        .toList();
  }
}
