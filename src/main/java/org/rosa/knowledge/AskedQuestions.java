package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rosa.language.Language;

/// The pack's questions in one language, ready to be compared with an utterance.
///
/// The likeness of two readings is the weight of what they share over the mean weight of both
/// (Dice). A word weighs the more the fewer facts ask with it; one that no fact asks with weighs
/// most. Half of it goes where the question does not ask for all that the utterance asks for, and
/// half where no question of its fact uses a word of the utterance.
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
  private final List<Fact> facts;
  private final Map<String, Part> parts;
  private final String[] known;
  private final double unknown;

  /// Questions are numbered through all facts; those of `facts[i]` end before `ends[i]`.
  private final int[] ends;

  private final double[] weights;

  /// A word, or a pair of Han letters, and the numbers of the questions that ask with it.
  private static final class Part {
    private final double weight;
    private final int[] questions;

    Part(double weight, int[] questions) {
      this.weight = weight;
      this.questions = questions;
    }
  }

  AskedQuestions(List<Fact> all, Language language, Thesaurus thesaurus) {
    facts = all.stream().filter(fact -> fact.wordings().containsKey(language)).toList();
    asking = new Asking(language, acronyms(language), thesaurus);
    var readings = new ArrayList<Reading>();
    ends = new int[facts.size()];
    for (int fact = 0; fact < ends.length; fact++) {
      wording(facts.get(fact), language).questions().forEach(q -> readings.add(asking.question(q)));
      ends[fact] = readings.size();
    }
    parts = parts(readings, all.size());
    known = parts.keySet().stream().sorted().toArray(String[]::new);
    unknown = weight(all.size(), 0);
    weights = new double[readings.size()];
    Arrays.setAll(weights, question -> weight(readings.get(question)));
  }

  /// How like the utterance the likest question of each fact is, whatever the utterance may mean;
  /// facts that share nothing with it are left out.
  Map<Fact, Double> likeness(String utterance) {
    var likest = new IdentityHashMap<Fact, Double>();
    var tally = new Tally(weights.length, ends.length);
    for (var reading : readings(utterance)) {
      compare(reading, tally, likest);
    }
    return likest;
  }

  /// What is counted of one reading; emptied for the next, as an utterance has many.
  private static final class Tally {
    private static final int[] NOTHING = {};

    /// Of each question, the weight of what it shares with the reading.
    private final double[] shared;

    /// Of each question, how much of what the reading asks for it asks for.
    private final int[] askedToo;

    /// Of each fact, how many words of the reading its questions use.
    private final int[] usedWords;

    Tally(int questions, int facts) {
      shared = new double[questions];
      askedToo = new int[questions];
      usedWords = new int[facts];
    }

    void empty() {
      Arrays.fill(shared, 0);
      Arrays.fill(askedToo, 0);
      Arrays.fill(usedWords, 0);
    }
  }

  /// What an utterance may mean, likeliest first, in the words of the pack.
  private List<Reading> readings(String utterance) {
    return asking.readings(utterance).stream()
        .map(reading -> reading.withWords(this::asKnown))
        .toList();
  }

  private void compare(Reading utterance, Tally tally, Map<Fact, Double> likest) {
    double ofUtterance = weight(utterance);
    tally.empty();
    var shared = tally.shared;
    var askedToo = tally.askedToo;
    var usedWords = tally.usedWords;
    for (var word : utterance.words()) {
      share(word, shared, Reading.isAsk(word) ? askedToo : Tally.NOTHING, usedWords);
    }
    for (var pair : utterance.pairs()) {
      share(pair, shared, Tally.NOTHING, Tally.NOTHING);
    }
    int asks = (int) utterance.words().stream().filter(Reading::isAsk).count();
    int question = 0;
    for (int fact = 0; fact < ends.length; fact++) {
      double most = 0;
      for (; question < ends[fact]; question++) {
        if (shared[question] > 0) {
          double likeness = 2 * shared[question] / (ofUtterance + weights[question]);
          most = Math.max(most, askedToo[question] == asks ? likeness : DOUBT * likeness);
        }
      }
      if (most > 0) {
        double likeness = usedWords[fact] == utterance.words().size() ? most : DOUBT * most;
        likest.merge(facts.get(fact), likeness, Math::max);
      }
    }
  }

  /// Adds what a part that the utterance has says of all questions and facts.
  private void share(String part, double[] shared, int[] askedToo, int[] usedWords) {
    var found = parts.get(part);
    if (found == null) {
      return;
    }
    int fact = 0;
    int counted = -1;
    for (int question : found.questions) {
      shared[question] += found.weight;
      if (askedToo.length > 0) {
        askedToo[question]++;
      }
      if (usedWords.length > 0 && question >= counted) {
        while (ends[fact] <= question) {
          fact++;
        }
        usedWords[fact]++;
        counted = ends[fact];
      }
    }
  }

  private Map<String, Part> parts(List<Reading> readings, int all) {
    var asked = new HashMap<String, Numbers>();
    for (int question = 0; question < readings.size(); question++) {
      for (var word : readings.get(question).words()) {
        asked.computeIfAbsent(word, _ -> new Numbers()).add(question);
      }
      for (var pair : readings.get(question).pairs()) {
        asked.computeIfAbsent(pair, _ -> new Numbers()).add(question);
      }
    }
    var parts = HashMap.<String, Part>newHashMap(asked.size());
    asked.forEach(
        (word, numbers) -> {
          var questions = numbers.packed();
          parts.put(word, new Part(weight(all, having(questions)), questions));
        });
    return parts;
  }

  /// How many facts these questions belong to.
  private int having(int[] questions) {
    int having = 0;
    int fact = 0;
    int counted = -1;
    for (int question : questions) {
      if (question >= counted) {
        while (ends[fact] <= question) {
          fact++;
        }
        having++;
        counted = ends[fact];
      }
    }
    return having;
  }

  /// A growing list of numbers.
  private static final class Numbers {
    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }

    int[] packed() {
      return Arrays.copyOf(numbers, size);
    }
  }

  private static Wording wording(Fact fact, Language language) {
    return Objects.requireNonNull(fact.wordings().get(language));
  }

  /// Words in capitals, which a speaker may spell and a transcript may write letter by letter.
  private Set<String> acronyms(Language language) {
    return facts.stream()
        .flatMap(fact -> wording(fact, language).questions().stream())
        .filter(AskedQuestions::hasCapitals)
        .flatMap(question -> ACRONYM.matcher(question).results().map(MatchResult::group))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether two capitals stand side by side; cheaper to ask than the pattern.
  private static boolean hasCapitals(String text) {
    boolean after = false;
    for (int i = 0; i < text.length(); i++) {
      boolean capital = Character.isUpperCase(text.charAt(i));
      if (capital && after) {
        return true;
      }
      after = capital;
    }
    return false;
  }

  /// The word of the pack that this one is a form of; itself when there is none.
  private String asKnown(String word) {
    if (parts.containsKey(word)
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

  /// The known words before and after one that is not known.
  private List<String> neighbours(String word) {
    int after = -1 - Arrays.binarySearch(known, word);
    return Arrays.asList(known).subList(Math.max(0, after - 1), Math.min(known.length, after + 1));
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
    var part = parts.get(word);
    return part == null ? unknown : part.weight;
  }

  private double weight(Reading reading) {
    double weight = 0;
    for (var word : reading.words()) {
      weight += weight(word);
    }
    for (var pair : reading.pairs()) {
      weight += weight(pair);
    }
    return weight;
  }
}
