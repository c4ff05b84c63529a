package org.rosa.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rosa.language.Language;

/// Which words the pack's facts use in one language, in what they are asked and in what they
/// answer.
final class Vocabulary {
  /// What a word counts that only the answer uses.
  private static final double ANSWER = 0.5;

  private final Map<Fact, Set<String>> asked = new HashMap<>();
  private final Map<Fact, Set<String>> answered = new HashMap<>();
  private final Map<String, Integer> having = new HashMap<>();
  private final int facts;

  Vocabulary(List<Fact> facts, Language language, TextSearch text) {
    this.facts = facts.size();
    for (var fact : facts) {
      var wording = fact.wordings().get(language);
      if (wording == null) {
        continue;
      }
      var asks = new HashSet<String>(text.words(wording.title()));
      wording.questions().forEach(question -> asks.addAll(text.words(question)));
      fact.aliases().forEach(alias -> asks.addAll(text.words(alias)));
      var answers = text.words(wording.answer(Tense.DURING));
      asked.put(fact, asks);
      answered.put(fact, answers);
      var all = new HashSet<>(asks);
      all.addAll(answers);
      all.forEach(word -> having.merge(word, 1, Integer::sum));
    }
  }

  /// How much of an utterance a fact's words make up, from 0 to 1; rare words count more.
  double cover(Fact fact, Collection<String> words) {
    double all = 0;
    double covered = 0;
    for (var word : words) {
      double weight = weight(word);
      all += weight;
      if (asked.getOrDefault(fact, Set.of()).contains(word)) {
        covered += weight;
      } else if (answered.getOrDefault(fact, Set.of()).contains(word)) {
        covered += ANSWER * weight;
      }
    }
    return all == 0 ? 0 : covered / all;
  }

  private double weight(String word) {
    return Math.log1p((facts + 1.0) / (having.getOrDefault(word, 0) + 0.5));
  }
}
