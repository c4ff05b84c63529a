package org.rosa.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 999_999_999, 123_456_789_012_345L, 900_000_000_000_000L})
  void a_word_tells_how_old_it_is(long written) {
    var word = Stamp.word(written);

    assertThat(word).matches("[a-z]{8}");
    assertThat(Stamp.age(word, written + 7_000_000)).isEqualTo(7_000_000);
  }
}
