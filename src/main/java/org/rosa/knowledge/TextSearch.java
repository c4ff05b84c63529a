package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.rosa.language.Atoms;
import org.rosa.language.Language;

/// The pack's subjects in one language, found by their words: title, questions, aliases and answer
/// as weighted parts.
final class TextSearch {
  /// What a word counts in [Hit#cover] that only the answer uses.
  private static final double ANSWER_ONLY = 0.5;

  /// Brings the strength of most hits below 1.
  private static final double STRONGEST = 4;

  private static final double SEAM = 0.3;

  private static final double TITLE = 2;
  private static final double QUESTIONS = 3;
  private static final double ALIASES = 2;
  private static final double ANSWER = 1;

  /// A fact that shares words with an utterance.
  ///
  /// @param strength how well the words fit it (BM25), over how rare the words are; mostly below 1
  /// @param cover how much of the utterance the fact's words make up, from 0 to 1
  record Hit(Fact fact, double strength, double cover) {}

  private final List<Fact> facts;
  private final Words words;
  private final WordUses uses;

  TextSearch(List<Fact> facts, Language language, Words words) {
    this.facts = facts.stream().filter(fact -> fact.wordings().containsKey(language)).toList();
    this.words = words;
    var bulk = words.new Bulk();
    var texts = this.facts.stream().map(fact -> text(fact, language, bulk)).toList();
    this.uses = new WordUses(texts, TITLE, QUESTIONS, ALIASES, ANSWER);
  }

  /// How many words of an utterance a search can go by.
  int countWords(String utterance) {
    return words.of(utterance).size();
  }

  /// The facts that fit best, best first.
  List<Hit> search(String utterance, int most) {
    var fits = new double[facts.size()];
    var covered = new double[facts.size()];
    double all = 0;
    for (var word : new HashSet<>(words.of(utterance))) {
      var used = uses.of(word);
      double weight = weight(word, used.size());
      all += weight;
      for (int i = 0; i < used.size(); i++) {
        fits[used.text(i)] += used.fit(i);
        covered[used.text(i)] += i < used.asking() ? weight : ANSWER_ONLY * weight;
      }
    }
    double rarity = all;
    return IntStream.range(0, fits.length)
        .filter(fact -> fits[fact] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer fact) -> fits[fact]).reversed())
        .limit(most)
        .map(
            fact ->
                new Hit(facts.get(fact), fits[fact] / (STRONGEST * rarity), covered[fact] / rarity))
        .toList();
  }

  /// A word counts more, the fewer facts use it. A pair of Han letters that no fact uses is mostly
  /// the seam between two words.
  private double weight(String word, int used) {
    double weight = Math.log1p((facts.size() + 1.0) / (used + 0.5));
    return used == 0 && Atoms.isHan(word) ? SEAM * weight : weight;
  }

  private static WordUses.Text text(Fact fact, Language language, Words.Bulk bulk) {
    var wording = Objects.requireNonNull(fact.wordings().get(language));
    return new WordUses.Text(
        List.of(
            bulk.of(wording.title()),
            all(wording.questions(), bulk),
            all(fact.aliases(), bulk),
            bulk.of(wording.answer(Tense.DURING))));
  }

  private static List<String> all(List<String> texts, Words.Bulk bulk) {
    var words = new ArrayList<String>();
    texts.forEach(text -> words.addAll(bulk.of(text)));
    return words;
  }
}
