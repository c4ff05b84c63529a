package org.rosa.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.SmallFloat;

/// Where each word of a collection of texts stands, and how much a text fits because of it.
///
/// A text has several parts, each with its weight. The fit is the sum over the parts of BM25 as
/// Lucene's `BM25Similarity` has it, which keeps a length in one byte. It depends on word and text
/// alone, so it is worked out once: a pack's few hundred texts need no segments, files and readers.
final class WordUses {
  private static final double SATURATION = 1.2;
  private static final double LENGTH_COUNTS = 0.75;
  private static final Uses NONE = new Uses(new int[0], new float[0], 0);

  private final Map<String, Uses> uses = new HashMap<>();

  /// The texts that use a word, those first that use it in more than their last part.
  static final class Uses {
    private final int[] texts;
    private final float[] fits;
    private final int asking;

    private Uses(int[] texts, float[] fits, int asking) {
      this.texts = texts;
      this.fits = fits;
      this.asking = asking;
    }

    int size() {
      return texts.length;
    }

    int text(int place) {
      return texts[place];
    }

    /// How much the text at this place fits.
    float fit(int place) {
      return fits[place];
    }

    /// How many of the texts come first.
    int asking() {
      return asking;
    }
  }

  /// One text: the words of each of its parts.
  record Text(List<List<String>> parts) {}

  /// How often a word stands in each part of a text.
  private static final class Count {
    private final int text;
    private final int[] times;

    Count(int text, int parts) {
      this.text = text;
      this.times = new int[parts];
    }

    boolean isAsking() {
      for (int part = 0; part < times.length - 1; part++) {
        if (times[part] > 0) {
          return true;
        }
      }
      return false;
    }
  }

  /// @param weights of the parts
  WordUses(List<Text> texts, double... weights) {
    var counts = new HashMap<String, List<Count>>();
    for (int text = 0; text < texts.size(); text++) {
      count(text, texts.get(text), counts);
    }
    var parts = new Part[weights.length];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = part(texts, part, weights[part]);
    }
    counts.forEach((word, list) -> uses.put(word, uses(list, parts)));
  }

  Uses of(String word) {
    return uses.getOrDefault(word, NONE);
  }

  private static void count(int text, Text words, Map<String, List<Count>> counts) {
    for (int part = 0; part < words.parts().size(); part++) {
      for (var word : words.parts().get(part)) {
        var list = counts.computeIfAbsent(word, _ -> new ArrayList<>(2));
        if (list.isEmpty() || list.getLast().text != text) {
          list.add(new Count(text, words.parts().size()));
        }
        list.getLast().times[part]++;
      }
    }
  }

  /// One part of all texts.
  private static final class Part {
    private final double weight;

    /// How many texts have it.
    private final int having;

    /// How short it is in each text.
    private final double[] shortness;

    Part(double weight, int having, double[] shortness) {
      this.weight = weight;
      this.having = having;
      this.shortness = shortness;
    }

    double fit(int text, int times, int using) {
      if (times == 0) {
        return 0;
      }
      double most = weight * Math.log(1 + (having - using + 0.5) / (using + 0.5));
      return most - most / (1 + times * shortness[text]);
    }
  }

  private static Part part(List<Text> texts, int part, double weight) {
    var lengths = texts.stream().mapToInt(text -> text.parts().get(part).size()).toArray();
    int having = (int) Arrays.stream(lengths).filter(length -> length > 0).count();
    double mean = (double) Arrays.stream(lengths).sum() / Math.max(1, having);
    var shortness =
        Arrays.stream(lengths)
            .mapToDouble(
                length ->
                    1
                        / (SATURATION
                            * (1 - LENGTH_COUNTS + LENGTH_COUNTS * inOneByte(length) / mean)))
            .toArray();
    return new Part(weight, having, shortness);
  }

  private static int inOneByte(int length) {
    return SmallFloat.byte4ToInt(SmallFloat.intToByte4(length));
  }

  private static Uses uses(List<Count> counts, Part[] parts) {
    var using = new int[parts.length];
    for (var count : counts) {
      for (int part = 0; part < parts.length; part++) {
        using[part] += count.times[part] > 0 ? 1 : 0;
      }
    }
    var asking = counts.stream().filter(Count::isAsking).toList();
    var ordered = new ArrayList<>(asking);
    counts.stream().filter(count -> !count.isAsking()).forEach(ordered::add);
    var texts = new int[ordered.size()];
    var fits = new float[texts.length];
    for (int i = 0; i < texts.length; i++) {
      var count = ordered.get(i);
      texts[i] = count.text;
      double fit = 0;
      for (int part = 0; part < parts.length; part++) {
        fit += parts[part].fit(count.text, count.times[part], using[part]);
      }
      fits[i] = (float) fit;
    }
    return new Uses(texts, fits, asking.size());
  }
}
