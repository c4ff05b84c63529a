package org.rosa.load;

import java.util.List;

/// Sixty-four words that a model might say, in sentences of about ten words.
final class Prose {
  private static final List<String> WORDS =
      List.of(
          """
          The stations of the network listen to the ground, the oceans and the air. What they \
          record travels to Vienna in a few seconds. There it is compared with what others have \
          heard. Scientists look at every event and pass their results on. Earthquakes are heard \
          too, and so are volcanoes and whales. Many researchers use these records in their \
          work. Ask me more.\
          """
              .split(" "));

  private Prose() {}

  /// The word at a place, with the blank before it; after the last comes the first.
  static String word(int place) {
    return (place == 0 ? "" : " ") + WORDS.get(place % WORDS.size());
  }
}
