package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rosa.language.Language;

/// A retriever over the pack's subjects, by the words an utterance shares with them.
public final class QuestionIndex implements Retriever {
  static double CERTAIN = 0.72;
  static double LEAD = 0.10;
  static double LIKELY = 0.45;
  static double LIKELY_LEAD = 0.04;
  static double RELATED = 0.25;
  static double WD = 0.45;
  static double WC = 0.35;
  static double WB = 0.2;
  private static final int CANDIDATES = 24;
  private static final int MOST_PASSAGES = 5;

  private final Event event;
  private final Map<Language, Index> indexes = new EnumMap<>(Language.class);

  /// What is known in one language.
  private record Index(AskedQuestions asked, TextSearch text, Vocabulary vocabulary) {}

  /// A fact and how well it fits, from 0 to 1.
  record Scored(Fact fact, double score, double likeness, double cover, double relative) {}

  public QuestionIndex(Event event, List<Fact> facts) {
    this.event = event;
    for (var language : Language.values()) {
      var text = new TextSearch(facts, language);
      indexes.put(
          language,
          new Index(
              new AskedQuestions(facts, language), text, new Vocabulary(facts, language, text)));
    }
  }

  @Override
  public Retrieval retrieve(Question question) {
    var scored = scored(question.utterance(), question.language());
    return judged(scored, question);
  }

  /// The best facts for an utterance, best first.
  List<Scored> scored(String utterance, Language language) {
    var index = Objects.requireNonNull(indexes.get(language));
    var likeness = index.asked().likeness(utterance);
    var hits = index.text().search(utterance, CANDIDATES);
    var words = index.text().words(utterance);
    var scored = new ArrayList<Scored>();
    for (var hit : hits) {
      double like = likeness.getOrDefault(hit.fact(), 0.0);
      double cover = index.vocabulary().cover(hit.fact(), words);
      double relative = hit.score() / hits.getFirst().score();
      scored.add(
          new Scored(hit.fact(), WD * like + WC * cover + WB * relative, like, cover, relative));
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(candidate -> candidate.fact().id()));
    return scored;
  }

  static String last = "";
  private Retrieval judged(List<Scored> scored, Question question) {
    last = scored.stream().limit(3).map(s -> String.format("%s %.2f=%.2f/%.2f/%.2f", s.fact().id(), s.score(), s.likeness(), s.cover(), s.relative())).toList().toString();
    if (scored.isEmpty() || scored.getFirst().score() < RELATED) {
      return new Retrieval.Nothing();
    }
    var best = scored.getFirst();
    double lead = scored.size() == 1 ? 1 : best.score() - scored.get(1).score();
    var passages =
        scored.stream().limit(MOST_PASSAGES).map(s -> passage(s.fact(), question)).toList();
    if (best.score() >= CERTAIN && lead >= LEAD) {
      return new Retrieval.Certain(passages.getFirst(), passages);
    }
    if (best.score() >= LIKELY && lead >= LIKELY_LEAD) {
      return new Retrieval.Likely(passages.getFirst(), passages);
    }
    if (best.score() >= LIKELY) {
      return new Retrieval.Ambiguous(passages.subList(0, 2), passages);
    }
    return new Retrieval.Related(passages);
  }

  private Passage passage(Fact fact, Question question) {
    var wording = Objects.requireNonNull(fact.wordings().get(question.language()));
    var tense = event.tense(question.now());
    return new Passage(
        question.language(), wording.title(), wording.answer(tense), List.of(fact.citation()));
  }
}
