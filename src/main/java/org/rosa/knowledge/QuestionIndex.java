package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rosa.language.Language;

/// A retriever over the pack's subjects, by the words an utterance shares with them.
public final class QuestionIndex implements Retriever {
  /// From this confidence on, a fact is spoken before any model is asked.
  static final double CERTAIN = 0.95;

  /// From this confidence on, a fact is spoken where no model is there.
  static final double LIKELY = 0.55;

  /// From this confidence on, a fact that is not sure enough to be spoken is asked back for.
  static final double WORTH_ASKING = 0.25;

  /// Where two facts are nearer than this, a visitor who said one word is asked; many facts may be
  /// asked for with it.
  private static final double TOO_NEAR_FOR_A_WORD = 0.1;

  /// Letters up to which an utterance with one word to go by is nothing but that word.
  private static final int WORD_ALONE = 14;

  /// An utterance is at least so like a question of the pack that it is that question.
  private static final double SAME = 0.9;

  /// What counts besides for a fact that is asked word for word.
  private static final double SAME_COUNTS = 0.3;

  /// From this score on, a fact is worth offering.
  static final double RELATED = 0.2;

  /// From this score on, a fact is near enough to be asked back for.
  private static final double NEAR = 0.3;

  private static final double LIKENESS_COUNTS = 0.37;
  private static final double COVER_COUNTS = 0.24;
  private static final double STRENGTH_COUNTS = 0.39;
  private static final double MEANT_COUNTS = 0.2;

  /// From this likelihood on, a fact counts that no word speaks for.
  private static final double MEANT = 0.05;

  private static final int CANDIDATES = 24;
  private static final int MOST_PASSAGES = 5;

  private final Event event;
  private final PerLanguage<List<Fact>> subjects;
  private final PerLanguage<Index> indexes;

  /// What is known in one language.
  private record Index(
      List<Fact> facts,
      AskedQuestions asked,
      TextSearch text,
      MeantSubjects meant,
      Spellings spellings,
      Unknowns unknowns) {}

  /// A fact and how well it fits, from 0 to 1.
  record Scored(
      Fact fact, double score, double likeness, double cover, double strength, double meant) {}

  /// @param subjects to look through, worded in the given language at least; the same ones, by
  ///   their ids, in every language
  public QuestionIndex(Event event, Function<Language, List<Fact>> subjects, Thesaurus thesaurus) {
    this.event = event;
    this.subjects = new PerLanguage<>(subjects);
    this.indexes = new PerLanguage<>(language -> index(language, thesaurus));
  }

  private Index index(Language language, Thesaurus thesaurus) {
    var facts = subjects.in(language);
    return new Index(
        facts,
        new AskedQuestions(facts, language, thesaurus),
        new TextSearch(facts, language, new Words(language, thesaurus)),
        new MeantSubjects(facts, language),
        new Spellings(facts, language, thesaurus),
        new Unknowns(facts, language));
  }

  @Override
  public void prepare(Language language) {
    indexes.in(language);
  }

  @Override
  public Retrieval retrieve(Question question) {
    var scored = scored(question.utterance(), question.spoken());
    return judged(scored, question);
  }

  /// Whether the question is nearly word for word one that the pack holds.
  public boolean isAsked(Question question) {
    var scored = scored(question.utterance(), question.spoken());
    return !scored.isEmpty() && scored.getFirst().likeness() >= SAME && isCertain(scored);
  }

  /// The best facts for an utterance, best first.
  List<Scored> scored(String spoken, Language language) {
    var index = indexes.in(language);
    var utterance = index.spellings().mended(spoken);
    var likeness = index.asked().likeness(utterance);
    var meant = index.meant().likelihoods(utterance);
    var hits = new HashMap<Fact, TextSearch.Hit>();
    index.text().search(utterance, CANDIDATES).forEach(hit -> hits.put(hit.fact(), hit));
    var candidates = new LinkedHashSet<>(hits.keySet());
    if (index.text().countWords(utterance) == 0) {
      candidates.addAll(likeness.keySet());
    }
    var scored = new ArrayList<Scored>();
    for (int i = 0; i < index.facts().size(); i++) {
      var fact = index.facts().get(i);
      if (candidates.contains(fact) || meant[i] >= MEANT) {
        double like = likeness.getOrDefault(fact, 0.0);
        var hit = hits.getOrDefault(fact, new TextSearch.Hit(fact, 0, 0));
        scored.add(scored(like, hit, meant[i]));
      }
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(candidate -> candidate.fact().id()));
    return scored;
  }

  private static Scored scored(double like, TextSearch.Hit hit, double meant) {
    double score =
        (like >= SAME ? SAME_COUNTS : 0)
            + LIKENESS_COUNTS * like
            + COVER_COUNTS * hit.cover()
            + STRENGTH_COUNTS * hit.strength()
            + MEANT_COUNTS * meant;
    return new Scored(hit.fact(), score, like, hit.cover(), hit.strength(), meant);
  }

  private Retrieval judged(List<Scored> scored, Question question) {
    if (scored.isEmpty() || scored.getFirst().score() < RELATED) {
      return new Retrieval.Nothing();
    }
    var best = scored.getFirst();
    var passages =
        scored.stream().limit(MOST_PASSAGES).map(s -> passage(s.fact(), question)).toList();
    var unknown = indexes.in(question.spoken()).unknowns().named(question.utterance(), best.fact());
    if (unknown.isPresent() && !isCertain(scored)) {
      return new Retrieval.Likely(passage(unknown.get(), question), passages);
    }
    double confidence = confidence(scored);
    if (confidence >= CERTAIN) {
      return new Retrieval.Certain(passages.getFirst(), passages);
    }
    if (confidence >= LIKELY && !isOneWordForMany(scored, question)) {
      return new Retrieval.Likely(passages.getFirst(), passages);
    }
    if (confidence < WORTH_ASKING || best.score() < NEAR || passages.size() == 1) {
      return new Retrieval.Related(passages);
    }
    return passages.get(0).known() || passages.get(1).known()
        ? new Retrieval.Ambiguous(passages.subList(0, 2), passages)
        : new Retrieval.Likely(passages.getFirst(), passages);
  }

  private boolean isOneWordForMany(List<Scored> scored, Question question) {
    var utterance = question.utterance().strip();
    return lead(scored) < TOO_NEAR_FOR_A_WORD
        && utterance.length() <= WORD_ALONE
        && indexes.in(question.spoken()).text().countWords(utterance) <= 1;
  }

  private static boolean isCertain(List<Scored> scored) {
    return confidence(scored) >= CERTAIN;
  }

  /// How likely the best fact is the right one, from 0 to 1. The numbers are the mean of two
  /// logistic regressions: one over the golden questions that are not unseen, one over 11,650
  /// questions of the pack that were asked before it held them, and once more as if it lacked their
  /// subjects.
  static double confidence(List<Scored> scored) {
    var best = scored.getFirst();
    double evidence =
        0.98 * Math.min(best.score(), 1.2)
            + 8.1 * Math.min(lead(scored), 0.5)
            + 2.0 * best.likeness()
            + 1.46 * best.cover()
            - 0.3 * Math.min(best.strength(), 1.2)
            - 2.7;
    return 1 / (1 + Math.exp(-evidence));
  }

  private static double lead(List<Scored> scored) {
    return scored.size() == 1 ? 1 : scored.getFirst().score() - scored.get(1).score();
  }

  private Passage passage(Fact fact, Question question) {
    var wording = wording(fact, question.language());
    var tense = event.tense(question.now());
    return new Passage(
        question.language(),
        wording.title(),
        wording.answer(tense),
        fact.known(),
        List.of(fact.citation()));
  }

  /// A fact's wording in any language, also where the fact was found in another.
  private Wording wording(Fact fact, Language language) {
    return Optional.ofNullable(fact.wordings().get(language))
        .or(
            () ->
                subjects.in(language).stream()
                    .filter(same -> same.id().equals(fact.id()))
                    .flatMap(same -> Optional.ofNullable(same.wordings().get(language)).stream())
                    .findFirst())
        .orElseThrow();
  }
}
