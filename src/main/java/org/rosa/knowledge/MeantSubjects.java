package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rosa.language.Language;
import org.rosa.language.TextFold;
import org.rosa.language.Traits;

/// How likely each subject is the one that is meant, learned from what is asked and answered of it.
///
/// **Idea.** Naive Bayes over the [Traits] of texts: every trait of an utterance speaks for the
/// subjects whose texts have it, the more so the more of their texts do, and against those with
/// many other traits. Runs of letters make it forgiving where a word is inflected, misspelt or
/// dialect. All subjects are thought equally likely before anything is said.
final class MeantSubjects {
  /// What a trait that a subject's texts never have counts, in texts.
  private static final double UNHEARD = 0.1;

  /// How much the evidence of a single trait is trusted: traits of a word are not independent.
  private static final double TRUST = 14;

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_TEXTS = 127;

  /// How much a trait speaks for a subject, by how many of its texts have it.
  private static final double[] WEIGHTS =
      IntStream.rangeClosed(0, MOST_TEXTS)
          .mapToDouble(number -> Math.log((number + UNHEARD) / UNHEARD))
          .toArray();

  private final Language language;
  private final int subjects;

  /// Where the postings of a trait begin.
  private final int[] starts = new int[Traits.KINDS + 1];

  private final short[] posted;
  private final byte[] texts;

  /// For each subject how much every trait of an utterance speaks against it.
  private final double[] against;

  MeantSubjects(List<Fact> facts, Language language) {
    this.language = language;
    this.subjects = facts.size();
    this.against = new double[subjects];
    var traits = new ArrayList<List<int[]>>();
    for (var fact : facts) {
      traits.add(texts(fact).map(text -> Traits.of(form(text), language)).toList());
    }
    count(traits);
    int all = starts[Traits.KINDS];
    this.posted = new short[all];
    this.texts = new byte[all];
    post(traits);
    learnAgainst();
  }

  /// How likely each subject is meant, in the order of the subjects; all together 1.
  double[] likelihoods(String utterance) {
    var traits = Traits.of(form(utterance), language);
    var evidence = new double[subjects];
    for (int trait : traits) {
      for (int at = starts[trait]; at < starts[trait + 1]; at++) {
        if (texts[at] > 0) {
          evidence[posted[at]] += WEIGHTS[texts[at]];
        }
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int subject = 0; subject < subjects; subject++) {
      evidence[subject] -= traits.length * against[subject];
      most = Math.max(most, evidence[subject]);
    }
    double sum = 0;
    for (int subject = 0; subject < subjects; subject++) {
      evidence[subject] = Math.exp((evidence[subject] - most) * TRUST / Math.max(1, traits.length));
      sum += evidence[subject];
    }
    for (int subject = 0; subject < subjects; subject++) {
      evidence[subject] /= sum;
    }
    return evidence;
  }

  private Stream<String> texts(Fact fact) {
    var worded = Stream.ofNullable(fact.wordings().get(language));
    return Stream.concat(
        fact.aliases().stream(),
        worded.flatMap(
            wording ->
                Stream.concat(
                    Stream.concat(Stream.of(wording.title()), wording.questions().stream()),
                    Arrays.stream(Tense.values()).map(wording::answer).distinct())));
  }

  /// Room for as many postings as subjects have a trait.
  private void count(List<List<int[]>> traits) {
    var last = new int[Traits.KINDS];
    Arrays.fill(last, -1);
    for (int subject = 0; subject < subjects; subject++) {
      for (var text : traits.get(subject)) {
        for (int trait : text) {
          if (last[trait] != subject) {
            last[trait] = subject;
            starts[trait + 1]++;
          }
        }
      }
    }
    for (int trait = 0; trait < Traits.KINDS; trait++) {
      starts[trait + 1] += starts[trait];
    }
  }

  private void post(List<List<int[]>> traits) {
    var next = Arrays.copyOf(starts, Traits.KINDS);
    for (int subject = 0; subject < subjects; subject++) {
      for (var text : traits.get(subject)) {
        for (int trait : text) {
          boolean known = next[trait] > starts[trait] && posted[next[trait] - 1] == subject;
          int at = known ? next[trait] - 1 : next[trait]++;
          posted[at] = (short) subject;
          texts[at] = (byte) Math.min(MOST_TEXTS, texts[at] + 1);
        }
      }
    }
  }

  private void learnAgainst() {
    var sums = new double[subjects];
    int different = 0;
    for (int trait = 0; trait < Traits.KINDS; trait++) {
      different += starts[trait + 1] > starts[trait] ? 1 : 0;
      for (int at = starts[trait]; at < starts[trait + 1]; at++) {
        sums[posted[at]] += texts[at];
      }
    }
    for (int subject = 0; subject < subjects; subject++) {
      against[subject] = Math.log(sums[subject] + UNHEARD * different) - Math.log(UNHEARD);
    }
  }

  private static String form(String text) {
    return " " + SIGNS.matcher(TextFold.fold(text)).replaceAll(" ").strip() + " ";
  }
}
