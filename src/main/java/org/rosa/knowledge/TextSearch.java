package org.rosa.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.rosa.language.Atoms;
import org.rosa.language.Language;

/// The pack's subjects in one language, found by their words: title, questions, aliases and answer
/// as weighted fields of an index in memory.
final class TextSearch {
  /// What a word counts in [Hit#cover] that only the answer uses.
  private static final double ANSWER_ONLY = 0.5;

  /// Brings the strength of most hits below 1.
  private static final double STRONGEST = 4;

  private static final double SEAM = 0.3;

  private enum Part {
    TITLE(2),
    QUESTIONS(3),
    ALIASES(2),
    ANSWER(1);

    final float weight;

    Part(float weight) {
      this.weight = weight;
    }
  }

  /// A fact that shares words with an utterance.
  ///
  /// @param strength how well the words fit it (BM25), over how rare the words are; mostly below 1
  /// @param cover how much of the utterance the fact's words make up, from 0 to 1
  record Hit(Fact fact, double strength, double cover) {}

  private final List<Fact> facts;
  private final Words words;
  private final List<Set<String>> asking = new ArrayList<>();
  private final List<Set<String>> answering = new ArrayList<>();
  private final Map<String, Integer> having = new HashMap<>();
  private final IndexSearcher searcher;

  TextSearch(List<Fact> facts, Language language, Words words) {
    this.facts = facts.stream().filter(fact -> fact.wordings().containsKey(language)).toList();
    this.words = words;
    try {
      this.searcher = new IndexSearcher(DirectoryReader.open(indexed(language)));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /// Whether an utterance has a word that a search can go by.
  boolean hasWords(String utterance) {
    return !words.of(utterance).isEmpty();
  }

  /// The facts that fit best, best first.
  List<Hit> search(String utterance, int most) {
    var asked = new HashSet<>(words.of(utterance));
    double rarity = asked.stream().mapToDouble(this::weight).sum();
    var query = new BooleanQuery.Builder();
    for (var word : asked) {
      for (var part : Part.values()) {
        var term = new TermQuery(new Term(part.name(), word));
        query.add(new BoostQuery(term, part.weight), Occur.SHOULD);
      }
    }
    try {
      var hits = new ArrayList<Hit>();
      for (var hit : searcher.search(query.build(), most).scoreDocs) {
        hits.add(
            new Hit(facts.get(hit.doc), hit.score / (STRONGEST * rarity), cover(hit.doc, asked)));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  private double cover(int fact, Set<String> asked) {
    double all = 0;
    double covered = 0;
    for (var word : asked) {
      double weight = weight(word);
      all += weight;
      if (asking.get(fact).contains(word)) {
        covered += weight;
      } else if (answering.get(fact).contains(word)) {
        covered += ANSWER_ONLY * weight;
      }
    }
    return all == 0 ? 0 : covered / all;
  }

  /// A word counts more, the fewer facts use it. A pair of Han letters that no fact uses is mostly
  /// the seam between two words.
  private double weight(String word) {
    int used = having.getOrDefault(word, 0);
    double weight = Math.log1p((facts.size() + 1.0) / (used + 0.5));
    return used == 0 && Atoms.isHan(word) ? SEAM * weight : weight;
  }

  private ByteBuffersDirectory indexed(Language language) throws IOException {
    var directory = new ByteBuffersDirectory();
    var config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      for (var fact : facts) {
        var wording = Objects.requireNonNull(fact.wordings().get(language));
        var document = new Document();
        var asks = new HashSet<String>();
        add(document, Part.TITLE, wording.title(), asks);
        wording.questions().forEach(text -> add(document, Part.QUESTIONS, text, asks));
        fact.aliases().forEach(text -> add(document, Part.ALIASES, text, asks));
        var answers = new HashSet<String>();
        add(document, Part.ANSWER, wording.answer(Tense.DURING), answers);
        writer.addDocument(document);
        asking.add(asks);
        answering.add(answers);
        answers.addAll(asks);
        answers.forEach(word -> having.merge(word, 1, Integer::sum));
      }
    }
    return directory;
  }

  private void add(Document document, Part part, String text, Set<String> used) {
    var found = words.of(text);
    used.addAll(found);
    document.add(new TextField(part.name(), String.join(" ", found), Field.Store.NO));
  }
}
