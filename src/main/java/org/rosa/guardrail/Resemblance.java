package org.rosa.guardrail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.rosa.language.Language;
import org.rosa.language.Traits;

/// Whether a text resembles sentences that are in the red zone more than honest ones.
///
/// **Idea.** Two linear models over the [Traits] of texts. The first, a logistic regression, tells
/// how likely a text is in the zone at all. The second, averaged perceptrons over the sentences of
/// the zone, tells the category. A trait weighs the more, the fewer sentences have it, and a text's
/// traits are scaled to length one. Learned in a fraction of a second from some thousand sentences,
/// always with the same result; a judgement is a few hundred additions.
final class Resemblance {
  /// A sentence to learn from.
  ///
  /// @param category where it belongs, or [RedZone.Exemplar#HONEST]
  record Example(String category, String form) {}

  private static final int ROUNDS = 9;
  private static final int CATEGORY_ROUNDS = 4;
  private static final float RATE = 0.9f;

  /// Numbers of traits for categories; a power of two.
  private static final int FOLDED = 1 << 14;

  /// Far from every common factor with a number of examples.
  private static final int STRIDE = 7_919;

  /// What is learned is another with another number: raised with each change of learning.
  static final int EDITION = 1;

  private final Language language;
  private final float[] rarity;
  private final float[] weights;
  private final List<String> categories;
  private final float[][] categoryWeights;
  private float bias;

  /// A text as numbers.
  private static final class Vector {
    private final int[] traits;
    private final float[] values;

    Vector(int[] traits, float[] values) {
      this.traits = traits;
      this.values = values;
    }
  }

  private Resemblance(
      Language language,
      List<String> categories,
      float[] rarity,
      float[] weights,
      float[][] categoryWeights) {
    this.language = language;
    this.categories = List.copyOf(categories);
    this.rarity = rarity;
    this.weights = weights;
    this.categoryWeights = categoryWeights;
  }

  /// Learns from sentences of one language.
  static Resemblance learned(Language language, List<Example> examples) {
    var categories =
        examples.stream()
            .map(Example::category)
            .filter(id -> !id.equals(RedZone.Exemplar.HONEST))
            .distinct()
            .sorted()
            .toList();
    var learned =
        new Resemblance(
            language,
            categories,
            new float[Traits.KINDS],
            new float[Traits.KINDS],
            new float[categories.size()][FOLDED]);
    if (!learned.categories.isEmpty()) {
      learned.learn(examples);
    }
    return learned;
  }

  /// What was learned, for [#read].
  byte[] written() {
    float common = greatest(rarity);
    int size = Long.BYTES + Float.BYTES + Integer.BYTES;
    size += SparseNumbers.size(rarity, common) + SparseNumbers.size(weights, 0);
    for (int i = 0; i < categories.size(); i++) {
      size += Integer.BYTES + bytes(categories.get(i)).length;
      size += SparseNumbers.size(categoryWeights[i], 0);
    }
    var to = ByteBuffer.allocate(size).position(Long.BYTES).putFloat(bias);
    SparseNumbers.write(rarity, common, to);
    SparseNumbers.write(weights, 0, to);
    to.putInt(categories.size());
    categories.stream().map(Resemblance::bytes).forEach(id -> to.putInt(id.length).put(id));
    for (var numbers : categoryWeights) {
      SparseNumbers.write(numbers, 0, to);
    }
    return to.putLong(0, checksum(to.array())).array();
  }

  /// What was learned and [#written]; empty where that was damaged.
  static Optional<Resemblance> read(Language language, byte[] written) {
    var from = ByteBuffer.wrap(written);
    if (written.length < Long.BYTES || from.getLong() != checksum(written)) {
      return Optional.empty();
    }
    float bias = from.getFloat();
    var rarity = SparseNumbers.read(from, Traits.KINDS);
    var weights = SparseNumbers.read(from, Traits.KINDS);
    var categories = new ArrayList<String>();
    for (int left = from.getInt(); left > 0; left--) {
      var id = new byte[from.getInt()];
      from.get(id);
      categories.add(new String(id, StandardCharsets.UTF_8));
    }
    var categoryWeights = new float[categories.size()][];
    for (int i = 0; i < categoryWeights.length; i++) {
      categoryWeights[i] = SparseNumbers.read(from, FOLDED);
    }
    var read = new Resemblance(language, categories, rarity, weights, categoryWeights);
    read.bias = bias;
    return Optional.of(read);
  }

  /// The rarity of all traits that no sentence has.
  private static float greatest(float[] numbers) {
    float greatest = numbers[0];
    for (float number : numbers) {
      greatest = Math.max(greatest, number);
    }
    return greatest;
  }

  private static byte[] bytes(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }

  private static long checksum(byte[] written) {
    var checksum = new CRC32C();
    checksum.update(written, Long.BYTES, written.length - Long.BYTES);
    return checksum.getValue();
  }

  /// How likely a text is in the zone, from 0 to 1.
  ///
  /// @param form a reading of a [Normalized] text
  double likelihood(String form) {
    return categories.isEmpty() ? 0 : likelihood(vector(Traits.of(form, language)));
  }

  /// The category that a text of the zone belongs to.
  String category(String form) {
    return categories.get(best(vector(Traits.of(form, language))));
  }

  private void learn(List<Example> examples) {
    var traits = new ArrayList<int[]>(examples.size());
    var users = new int[Traits.KINDS];
    for (var example : examples) {
      var found = Traits.of(example.form(), language);
      traits.add(found);
      for (int trait : found) {
        users[trait]++;
      }
    }
    for (int trait = 0; trait < users.length; trait++) {
      rarity[trait] = (float) Math.log((1.0 + examples.size()) / (1.0 + users[trait])) + 1;
    }
    var vectors = traits.stream().map(this::vector).toList();
    learnZone(examples, vectors);
    learnCategories(examples, vectors);
  }

  private Vector vector(int[] traits) {
    var values = new float[traits.length];
    float squares = 0;
    for (int i = 0; i < traits.length; i++) {
      values[i] = rarity[traits[i]];
      squares += values[i] * values[i];
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < values.length; i++) {
      values[i] *= scale;
    }
    return new Vector(traits, values);
  }

  private double likelihood(Vector text) {
    float sum = bias;
    for (int i = 0; i < text.traits.length; i++) {
      sum += weights[text.traits[i]] * text.values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// Gradient steps that shrink with what a trait has learned already (AdaGrad).
  private void learnZone(List<Example> examples, List<Vector> vectors) {
    var steps = new float[Traits.KINDS];
    float biasSteps = 1;
    int count = examples.size();
    for (int turn = 0; turn < ROUNDS * count; turn++) {
      int at = (int) ((long) turn * STRIDE % count);
      var text = vectors.get(at);
      float target = examples.get(at).category().equals(RedZone.Exemplar.HONEST) ? 0 : 1;
      float error = (float) (target - likelihood(text));
      for (int i = 0; i < text.traits.length; i++) {
        int trait = text.traits[i];
        float gradient = error * text.values[i];
        steps[trait] += gradient * gradient;
        weights[trait] += RATE * gradient / (float) Math.sqrt(1e-4f + steps[trait]);
      }
      biasSteps += error * error;
      bias += RATE * error / (float) Math.sqrt(biasSteps);
    }
  }

  private void learnCategories(List<Example> examples, List<Vector> vectors) {
    var sums = new float[categories.size()][FOLDED];
    for (int round = 0; round < CATEGORY_ROUNDS; round++) {
      for (int at = 0; at < vectors.size(); at++) {
        int wanted = categories.indexOf(examples.get(at).category());
        if (wanted >= 0) {
          int said = best(vectors.get(at));
          if (said != wanted) {
            move(wanted, vectors.get(at), 1);
            move(said, vectors.get(at), -1);
          }
        }
      }
      for (int category = 0; category < sums.length; category++) {
        for (int i = 0; i < FOLDED; i++) {
          sums[category][i] += categoryWeights[category][i];
        }
      }
    }
    for (int category = 0; category < sums.length; category++) {
      System.arraycopy(sums[category], 0, categoryWeights[category], 0, FOLDED);
    }
  }

  private void move(int category, Vector text, int direction) {
    for (int i = 0; i < text.traits.length; i++) {
      categoryWeights[category][text.traits[i] & (FOLDED - 1)] += direction * text.values[i];
    }
  }

  private int best(Vector text) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int category = 0; category < categoryWeights.length; category++) {
      float sum = 0;
      for (int i = 0; i < text.traits.length; i++) {
        sum += categoryWeights[category][text.traits[i] & (FOLDED - 1)] * text.values[i];
      }
      if (sum > most) {
        most = sum;
        best = category;
      }
    }
    return best;
  }
}
