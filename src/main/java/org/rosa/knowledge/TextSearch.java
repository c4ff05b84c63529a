package org.rosa.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// The pack's passages in one language, found by their words: title, questions, aliases and answer
/// as fields of an index in memory, each word in the form that the language's analyzer gives it.
final class TextSearch {
  /// A field and how much a word found in it counts.
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
  /// @param score only comparable with other scores for the same utterance
  record Hit(Fact fact, double score) {}

  private final Language language;
  private final List<Fact> facts;
  private final Analyzer analyzer;
  private final IndexSearcher searcher;

  TextSearch(List<Fact> facts, Language language) {
    this.language = language;
    this.facts = facts.stream().filter(fact -> fact.wordings().containsKey(language)).toList();
    this.analyzer = analyzer(language);
    try {
      this.searcher = new IndexSearcher(DirectoryReader.open(indexed()));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /// The best facts, best first.
  List<Hit> search(String utterance, int most) {
    var query = new BooleanQuery.Builder();
    for (var word : words(utterance)) {
      for (var field : Part.values()) {
        var term = new TermQuery(new Term(field.name(), word));
        query.add(new BoostQuery(term, field.weight), Occur.SHOULD);
      }
    }
    try {
      var hits = new ArrayList<Hit>();
      for (var hit : searcher.search(query.build(), most).scoreDocs) {
        hits.add(new Hit(facts.get(hit.doc), hit.score));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /// The words of a text as the index holds them, each once.
  Set<String> words(String text) {
    var words = new LinkedHashSet<String>();
    try (TokenStream stream = analyzer.tokenStream("", TextFold.fold(text))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
    return words;
  }

  private ByteBuffersDirectory indexed() throws IOException {
    var directory = new ByteBuffersDirectory();
    var config = new IndexWriterConfig(analyzer).setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      for (var fact : facts) {
        var document = new Document();
        Optional.ofNullable(fact.wordings().get(language))
            .ifPresent(
                wording -> {
                  add(document, Part.TITLE, wording.title());
                  wording.questions().forEach(text -> add(document, Part.QUESTIONS, text));
                  fact.aliases().forEach(text -> add(document, Part.ALIASES, text));
                  add(document, Part.ANSWER, wording.answer(Tense.DURING));
                });
        writer.addDocument(document);
      }
    }
    return directory;
  }

  private static void add(Document document, Part field, String text) {
    document.add(new TextField(field.name(), TextFold.fold(text), Field.Store.NO));
  }

  private static Analyzer analyzer(Language language) {
    return switch (language) {
      case ARABIC -> new ArabicAnalyzer();
      case CHINESE -> new CJKAnalyzer();
      case ENGLISH -> new EnglishAnalyzer();
      case FRENCH -> new FrenchAnalyzer();
      case RUSSIAN -> new RussianAnalyzer();
      case SPANISH -> new SpanishAnalyzer();
    };
  }
}
