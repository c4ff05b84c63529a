package org.rosa.knowledge;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rosa.language.Language;

/// A retriever that compares an utterance with the questions of the pack.
///
/// Idea: two questions mean the same when they share what carries their meaning. [Asking] strips an
/// utterance of framing ("could you tell me") and names what it asks for (`?when`);
/// [AskedQuestions] weighs what is left, so that a word few facts ask with counts more than one
/// that many do, and halves the likeness of a question that asks for something else or whose fact
/// never says one of the words. A passage is certain when it is like enough and clearly more so
/// than that of any other fact: to stay silent is better than to answer another question.
final class QuestionIndex implements Retriever {
  /// From this likeness on, a question is taken for the utterance.
  static final double CERTAIN = 0.65;

  /// By this much the best fact must be ahead of the second.
  static final double LEAD = 0.08;

  /// From this likeness on, a passage is worth a model's look.
  static final double RELATED = 0.3;

  private static final int MOST_RELATED = 3;

  private final Map<Language, AskedQuestions> asked = new EnumMap<>(Language.class);

  private final Event event;

  QuestionIndex(Conference conference) {
    event = conference.event();
    for (var language : Language.values()) {
      asked.put(language, new AskedQuestions(conference.facts(), language));
    }
  }

  @Override
  public Retrieval retrieve(Question question) {
    var tense = event.tense(question.now());
    return Optional.ofNullable(asked.get(question.language()))
        .map(questions -> retrieve(question.utterance(), questions, question.language(), tense))
        .orElseGet(Retrieval.Nothing::new);
  }

  private static Retrieval retrieve(
      String utterance, AskedQuestions questions, Language language, Tense tense) {
    List<AskedQuestions.Match> related = List.of();
    for (var reading : questions.readings(utterance)) {
      var best = best(questions.matches(reading));
      if (isCertain(best)) {
        return new Retrieval.Certain(best.getFirst().passage(language, tense));
      }
      related = related.isEmpty() ? best : related;
    }
    return related.isEmpty()
        ? new Retrieval.Nothing()
        : new Retrieval.Related(
            related.stream().map(match -> match.passage(language, tense)).toList());
  }

  /// The best match of each fact, best fact first.
  private static List<AskedQuestions.Match> best(List<AskedQuestions.Match> matches) {
    var perFact = new HashMap<String, AskedQuestions.Match>();
    for (var match : matches) {
      if (match.likeness() >= RELATED) {
        perFact.merge(match.fact().id(), match, (a, b) -> a.likeness() >= b.likeness() ? a : b);
      }
    }
    return perFact.values().stream()
        .sorted(
            Comparator.comparingDouble(AskedQuestions.Match::likeness)
                .reversed()
                .thenComparing(match -> match.fact().id()))
        .limit(MOST_RELATED)
        .toList();
  }

  private static boolean isCertain(List<AskedQuestions.Match> best) {
    if (best.isEmpty() || best.getFirst().likeness() < CERTAIN) {
      return false;
    }
    return best.size() == 1 || best.getFirst().likeness() - best.get(1).likeness() >= LEAD;
  }
}
