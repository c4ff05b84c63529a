package org.rosa.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Retrieval;
import org.rosa.language.TextFold;

/// Finds which passages an answer of a model rests on: those whose words it uses. The one that most
/// likely answers the question needs few of its words used; one that only is near it, most of them.
final class Grounding {
  /// This much of the likely passage's words must stand in the answer.
  private static final double USED = 0.25;

  /// This much of another passage's words must stand in it: every text shares some.
  private static final double MOSTLY_USED = 0.5;

  private Grounding() {}

  static List<Citation> citations(String answer, Retrieval retrieval) {
    var said = new HashSet<>(TextFold.words(TextFold.fold(answer)));
    var likely = likely(retrieval);
    return retrieval.passages().stream()
        .filter(
            passage -> {
              boolean meant = likely.filter(passage::equals).isPresent();
              return used(passage, said) >= (meant ? USED : MOSTLY_USED);
            })
        .flatMap(passage -> passage.citations().stream())
        .distinct()
        .toList();
  }

  private static Optional<Passage> likely(Retrieval retrieval) {
    return switch (retrieval) {
      case Retrieval.Certain(var answer, _) -> Optional.of(answer);
      case Retrieval.Likely(var answer, _) -> Optional.of(answer);
      case Retrieval.Ambiguous _, Retrieval.Related _, Retrieval.Nothing _ -> Optional.empty();
    };
  }

  /// The share of a passage's words that were said, 0 to 1.
  private static double used(Passage passage, Set<String> said) {
    var words = new HashSet<>(TextFold.words(TextFold.fold(passage.text())));
    long shared = words.stream().filter(said::contains).count();
    return words.isEmpty() ? 0 : (double) shared / words.size();
  }
}
