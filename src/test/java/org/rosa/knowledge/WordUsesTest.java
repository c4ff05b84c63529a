package org.rosa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class WordUsesTest {
  private static final double[] WEIGHTS = {2, 1};
  private static final List<List<String>> TEXTS =
      List.of(
          List.of("tea hall", "tea is in the hall behind the big hall"),
          List.of("coffee", "coffee and tea " + "stand there ".repeat(40)),
          List.of("", "the hall is big"));

  @Test
  void texts_fit_a_word_as_lucene_scores_them() throws IOException {
    var uses =
        new WordUses(TEXTS.stream().map(WordUsesTest::text).toList(), WEIGHTS[0], WEIGHTS[1]);

    for (var word : List.of("tea", "hall", "coffee", "the", "stand", "big", "nothing")) {
      var found = uses.of(word);
      var fits = new double[TEXTS.size()];
      for (int i = 0; i < found.size(); i++) {
        fits[found.text(i)] = found.fit(i);
      }
      assertThat(fits).as(word).containsExactly(lucene(word), within(1e-5));
    }
  }

  @Test
  void texts_that_use_a_word_before_their_last_part_come_first() {
    var uses =
        new WordUses(TEXTS.stream().map(WordUsesTest::text).toList(), WEIGHTS[0], WEIGHTS[1]);

    assertThat(uses.of("hall").size()).isEqualTo(2);
    assertThat(uses.of("hall").text(0)).isZero();
    assertThat(uses.of("hall").asking()).isEqualTo(1);
    assertThat(uses.of("the").asking()).isZero();
  }

  private static WordUses.Text text(List<String> parts) {
    return new WordUses.Text(
        parts.stream().map(part -> List.of(part.split(" ", -1))).map(WordUsesTest::words).toList());
  }

  private static List<String> words(List<String> words) {
    return words.stream().filter(word -> !word.isEmpty()).toList();
  }

  private static double[] lucene(String word) throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (var text : TEXTS) {
        var document = new Document();
        for (int part = 0; part < WEIGHTS.length; part++) {
          document.add(new TextField("part" + part, text.get(part), Field.Store.NO));
        }
        writer.addDocument(document);
      }
    }
    var query = new BooleanQuery.Builder();
    for (int part = 0; part < WEIGHTS.length; part++) {
      var term = new TermQuery(new Term("part" + part, word));
      query.add(new BoostQuery(term, (float) WEIGHTS[part]), Occur.SHOULD);
    }
    var scores = new double[TEXTS.size()];
    var searcher = new IndexSearcher(DirectoryReader.open(directory));
    for (var hit : searcher.search(query.build(), TEXTS.size()).scoreDocs) {
      scores[hit.doc] = hit.score;
    }
    return scores;
  }
}
