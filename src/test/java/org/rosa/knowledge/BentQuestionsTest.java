package org.rosa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rosa.testing.AskedLine;

/// Questions of the pack as a microphone or a thumb bends them.
class BentQuestionsTest {

  @Test
  void accents_letter_variants_traditional_characters_and_foreign_abbreviations_do_not_matter() {
    assertThat(AskedLine.wrong(BentQuestionsTest.class, "bent.txt")).isEmpty();
  }

  @Test
  void one_wrong_letter_in_a_long_word_does_not_matter() {
    assertThat(AskedLine.wrong(BentQuestionsTest.class, "typos.txt")).isEmpty();
  }
}
