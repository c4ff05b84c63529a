package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rosa.language.Language;

/// The pack's questions in one language, ready to be compared with an utterance.
///
/// The likeness of two readings is the weight of what they share over the mean weight of both
/// (Dice). A word weighs the more the fewer facts ask with it; one that no fact asks with weighs
/// most.
final class AskedQuestions {
  /// What is left of the likeness for each reason to doubt it.
  private static final double DOUBT = 0.5;

  /// How much of the longer of two words must agree from the start for both to be one word.
  private static final double SAME_STEM = 0.6;

  private static final int SAME_STEM_LETTERS = 4;
  private static final int FIRST_CJK_LETTER = 0x2E80;
  private static final Pattern ACRONYM =
      Pattern.compile("\\b\\p{Lu}{3,6}\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private final Asking asking;
  private final List<Question> questions = new ArrayList<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final TreeSet<String> known;
  private final double unknown;

  /// A question of the pack; `vocabulary` is every word its fact asks with.
  private record Question(Fact fact, Wording wording, Reading reading, Set<String> vocabulary) {}

  /// How like an utterance a question of the pack is.
  ///
  /// @param likeness from 0 to 1
  record Match(Fact fact, Wording wording, double likeness) {}

  /// How like the utterance the likest question of each fact is, whatever the utterance may mean.
  Map<Fact, Double> likeness(String utterance) {
    var likest = new HashMap<Fact, Double>();
    for (var reading : readings(utterance)) {
      for (var match : matches(reading)) {
        likest.merge(match.fact(), match.likeness(), Math::max);
      }
    }
    return likest;
  }

  AskedQuestions(List<Fact> facts, Language language) {
    var worded = facts.stream().filter(fact -> fact.wordings().containsKey(language)).toList();
    asking = new Asking(language, acronyms(worded, language));
    var having = new HashMap<String, Integer>();
    for (var fact : worded) {
      wording(fact, language)
          .ifPresent(
              wording -> add(fact, wording).forEach(word -> having.merge(word, 1, Integer::sum)));
    }
    having.forEach((word, count) -> weights.put(word, weight(facts.size(), count)));
    known = new TreeSet<>(weights.keySet());
    unknown = weight(facts.size(), 0);
  }

  /// What an utterance may mean, likeliest first, in the words of the pack.
  List<Reading> readings(String utterance) {
    return asking.readings(utterance).stream()
        .map(reading -> reading.withWords(this::asKnown))
        .toList();
  }

  /// Every question that shares anything with the reading.
  List<Match> matches(Reading utterance) {
    var matches = new ArrayList<Match>();
    double ofUtterance = weight(utterance);
    for (var question : questions) {
      var reading = question.reading();
      double shared = utterance.all().filter(reading::has).mapToDouble(this::weight).sum();
      if (shared > 0) {
        double likeness = 2 * shared / (ofUtterance + weight(reading));
        likeness *= reading.asks().containsAll(utterance.asks()) ? 1 : DOUBT;
        likeness *= question.vocabulary().containsAll(utterance.words()) ? 1 : DOUBT;
        matches.add(new Match(question.fact(), question.wording(), likeness));
      }
    }
    return matches;
  }

  /// Adds a fact's questions and returns every word they use.
  private Set<String> add(Fact fact, Wording wording) {
    var readings = wording.questions().stream().map(asking::question).toList();
    var words = new HashSet<String>();
    readings.forEach(reading -> reading.all().forEach(words::add));
    readings.forEach(reading -> questions.add(new Question(fact, wording, reading, words)));
    return words;
  }

  private static Optional<Wording> wording(Fact fact, Language language) {
    return Optional.ofNullable(fact.wordings().get(language));
  }

  /// Words in capitals, which a speaker may spell and a transcript may write letter by letter.
  private static Set<String> acronyms(List<Fact> facts, Language language) {
    return facts.stream()
        .flatMap(fact -> wording(fact, language).stream())
        .flatMap(wording -> wording.questions().stream())
        .flatMap(question -> ACRONYM.matcher(question).results().map(MatchResult::group))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The word of the pack that this one is a form of; itself when there is none.
  private String asKnown(String word) {
    if (weights.containsKey(word)
        || word.startsWith("?")
        || word.codePointAt(0) >= FIRST_CJK_LETTER) {
      return word;
    }
    var best = word;
    int most = SAME_STEM_LETTERS - 1;
    for (var near : neighbours(word)) {
      int common = commonStart(word, near);
      if (common > most && common >= SAME_STEM * Math.max(word.length(), near.length())) {
        most = common;
        best = near;
      }
    }
    return best;
  }

  private List<String> neighbours(String word) {
    var neighbours = new ArrayList<String>(2);
    Optional.ofNullable(known.floor(word)).ifPresent(neighbours::add);
    Optional.ofNullable(known.ceiling(word)).ifPresent(neighbours::add);
    return neighbours;
  }

  private static int commonStart(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int common = 0;
    while (common < length && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common;
  }

  private static double weight(int facts, int having) {
    return Math.log1p((facts + 1.0) / (having + 0.5));
  }

  private double weight(String word) {
    return weights.getOrDefault(word, unknown);
  }

  private double weight(Reading reading) {
    return reading.all().mapToDouble(this::weight).sum();
  }
}
