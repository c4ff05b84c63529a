package org.rosa.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// Ways to cut a text into deltas.
@NullMarked
final class Cuts {

  private static final int RANDOM_CUTTINGS = 300;

  private Cuts() {}

  /// Every cut in two, one UTF-16 unit at a time, and 300 random cuttings.
  static Stream<List<String>> of(String text, long seed) {
    Random random = new Random(seed);
    Stream<List<String>> inTwo =
        Stream.iterate(0, i -> i <= text.length(), i -> i + 1)
            .map(i -> List.of(text.substring(0, i), text.substring(i)));
    Stream<List<String>> randomly =
        Stream.generate(() -> random(text, random)).limit(RANDOM_CUTTINGS);
    return Stream.of(inTwo, Stream.of(units(text)), randomly).flatMap(s -> s);
  }

  /// One UTF-16 unit per delta, so that surrogate pairs are cut too.
  static List<String> units(String text) {
    return text.chars().mapToObj(unit -> String.valueOf((char) unit)).toList();
  }

  private static List<String> random(String text, Random random) {
    List<String> deltas = new ArrayList<>();
    int longest = 1 + random.nextInt(20);
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + random.nextInt(longest + 1));
      deltas.add(text.substring(from, to));
      from = to;
    }
    return deltas;
  }
}
