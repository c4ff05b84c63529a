package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainLettersTest {
  /// A variation selector: folds to nothing, and is never folded alone.
  private static final String NOT_ALONE = "\uFE0F";

  @Test
  void texts_folded_letter_by_letter_are_folded_as_ever() {
    var random = new Random(2025);
    int alone = 0;
    for (int i = 0; i < 20_000; i++) {
      var text = text(random);
      alone += PlainLetters.fold(text, TextFold::foldLetters).isPresent() ? 1 : 0;
      assertThat(TextFold.foldLetters(text)).isEqualTo(TextFold.foldLetters(text + NOT_ALONE));
    }
    assertThat(alone).isGreaterThan(2_000);
  }

  @Test
  void letters_that_depend_on_their_neighbours_are_left_to_the_whole() {
    assertThat(PlainLetters.fold("e\u0301", TextFold::foldLetters)).isEqualTo(Optional.empty());
    assertThat(PlainLetters.fold("ΟΔΟΣ", TextFold::foldLetters)).isEqualTo(Optional.empty());
  }

  private static String text(Random random) {
    int[] starts = {0x20, 0x20, 0x20, 0x80, 0x100, 0x370, 0x400, 0x600, 0x2010, 0x3000, 0x4E00};
    var text = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    for (int part = 0; part < parts; part++) {
      int start = starts[random.nextInt(starts.length)];
      random.ints(4, start, start + 0x60).forEach(text::appendCodePoint);
    }
    return text.toString();
  }
}
