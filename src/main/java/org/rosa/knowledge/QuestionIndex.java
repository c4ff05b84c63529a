package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// A retriever that compares an utterance with the questions of the pack.
///
/// Idea: two questions mean the same when they share the words that carry weight. A word weighs the
/// more the fewer of a language's facts ask with it, and a word the pack never asks with weighs
/// most, so "the budget of the CTBTO" is not taken for "what is the CTBTO". The likeness of
/// utterance and question is the weight of the shared words over the weight of all words of both
/// (Dice). The words of a phrase are compared as a set: order and repetition do not count.
final class QuestionIndex implements Retriever {
  /// From this likeness on, a question is taken for the utterance.
  static final double CERTAIN = 0.72;

  /// From this likeness on, a passage is worth a model's look.
  static final double RELATED = 0.3;

  private static final int MOST_RELATED = 3;

  private final Map<Language, List<Asked>> asked = new EnumMap<>(Language.class);
  private final Map<Language, Weights> weights = new EnumMap<>(Language.class);

  private record Asked(Set<String> words, Fact fact, Wording wording) {}

  private record Scored(Fact fact, Wording wording, double likeness) {}

  QuestionIndex(List<Fact> facts) {
    for (var language : Language.values()) {
      var questions = new ArrayList<Asked>();
      var wordsOfFacts = new ArrayList<Set<String>>();
      for (var fact : facts) {
        var wording = fact.wordings().get(language);
        if (wording != null) {
          var ofFact = new HashSet<String>();
          for (var question : wording.questions()) {
            var words = words(question);
            ofFact.addAll(words);
            questions.add(new Asked(words, fact, wording));
          }
          wordsOfFacts.add(ofFact);
        }
      }
      asked.put(language, questions);
      weights.put(language, Weights.of(wordsOfFacts));
    }
  }

  @Override
  public Retrieval retrieve(String utterance, Language language, Tense tense) {
    var words = words(utterance);
    var best = best(words, language);
    if (best.isEmpty()) {
      return new Retrieval.Nothing();
    }
    var passages = best.stream().map(scored -> passage(scored, language, tense)).toList();
    return best.getFirst().likeness() >= CERTAIN
        ? new Retrieval.Certain(passages.getFirst())
        : new Retrieval.Related(passages);
  }

  private List<Scored> best(Set<String> words, Language language) {
    var weight = weights.getOrDefault(language, Weights.of(List.of()));
    var perFact = new HashMap<String, Scored>();
    for (var question : asked.getOrDefault(language, List.of())) {
      double likeness = weight.likeness(words, question.words());
      if (likeness >= RELATED) {
        perFact.merge(
            question.fact().id(),
            new Scored(question.fact(), question.wording(), likeness),
            (a, b) -> a.likeness() >= b.likeness() ? a : b);
      }
    }
    return perFact.values().stream()
        .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
        .limit(MOST_RELATED)
        .toList();
  }

  private static Passage passage(Scored scored, Language language, Tense tense) {
    return new Passage(language, scored.wording().answer(tense), scored.fact().citation());
  }

  private static Set<String> words(String text) {
    return Set.copyOf(new HashSet<>(TextFold.words(TextFold.fold(text))));
  }

  /// How much each word of a language tells.
  private record Weights(Map<String, Double> byWord, double unknown) {
    static Weights of(List<Set<String>> wordsOfFacts) {
      var facts = new HashMap<String, Integer>();
      wordsOfFacts.forEach(words -> words.forEach(word -> facts.merge(word, 1, Integer::sum)));
      var byWord = new HashMap<String, Double>();
      facts.forEach((word, count) -> byWord.put(word, weight(wordsOfFacts.size(), count)));
      return new Weights(byWord, weight(wordsOfFacts.size(), 0));
    }

    private static double weight(int facts, int having) {
      return Math.log1p((facts + 1.0) / (having + 0.5));
    }

    double likeness(Set<String> a, Set<String> b) {
      double shared = 0;
      double all = 0;
      for (var word : a) {
        double weight = byWord.getOrDefault(word, unknown);
        all += weight;
        shared += b.contains(word) ? weight : 0;
      }
      for (var word : b) {
        all += byWord.getOrDefault(word, unknown);
      }
      return all == 0 ? 0 : 2 * shared / all;
    }
  }
}
