package org.rosa.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// The words of texts in one language as the search compares them: in the form that the language's
/// analyzer gives them, and one word for all that mean the same.
final class Words {
  private final Analyzer analyzer;
  private final Map<String, List<Group>> groups = new HashMap<>();

  private record Group(List<String> phrase, String name) {}

  Words(Language language, Thesaurus thesaurus) {
    this.analyzer = analyzer(language);
    for (var group : thesaurus.in(language)) {
      var name = "=" + group.getFirst().replace(' ', '_');
      for (var member : group) {
        var phrase = analyzed(member);
        if (!phrase.isEmpty()) {
          groups
              .computeIfAbsent(phrase.getFirst(), _ -> new ArrayList<>())
              .add(new Group(phrase, name));
        }
      }
    }
    groups
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Group group) -> group.phrase().size()).reversed()));
  }

  /// Reads many texts of which most words are the same. Each piece between two spaces is analyzed
  /// once; no analyzer looks across a space.
  final class Bulk {
    private final Map<String, List<String>> pieces = new HashMap<>();

    /// The words of a text, in its order.
    List<String> of(String text) {
      var words = new ArrayList<String>();
      var folded = TextFold.fold(text);
      int start = 0;
      for (int end = folded.indexOf(' '); end >= 0; end = folded.indexOf(' ', start)) {
        words.addAll(piece(folded.substring(start, end)));
        start = end + 1;
      }
      words.addAll(piece(folded.substring(start)));
      return named(words);
    }

    private List<String> piece(String folded) {
      return pieces.computeIfAbsent(folded, Words.this::ofFolded);
    }
  }

  /// The words of a text, in its order.
  List<String> of(String text) {
    return named(analyzed(text));
  }

  private List<String> named(List<String> words) {
    if (groups.isEmpty()) {
      return words;
    }
    var named = new ArrayList<String>(words.size());
    for (int at = 0; at < words.size(); ) {
      int size = 1;
      var name = words.get(at);
      for (var group : groups.getOrDefault(name, List.of())) {
        int end = at + group.phrase().size();
        if (end <= words.size() && words.subList(at, end).equals(group.phrase())) {
          size = group.phrase().size();
          name = group.name();
          break;
        }
      }
      named.add(name);
      at += size;
    }
    return named;
  }

  private List<String> analyzed(String text) {
    return ofFolded(TextFold.fold(text));
  }

  private List<String> ofFolded(String folded) {
    var words = new ArrayList<String>();
    try (TokenStream stream = analyzer.tokenStream("", folded)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory", e);
    }
    return words;
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
