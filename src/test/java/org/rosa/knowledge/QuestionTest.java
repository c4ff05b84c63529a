package org.rosa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rosa.language.Language;

class QuestionTest {
  @Test
  void of_a_long_text_its_end_counts() {
    var asked = "x".repeat(300_000) + " where is the Festsaal";

    var question = new Question(asked, Language.ENGLISH, Instant.EPOCH, List.of(asked, "short"));

    assertThat(question.utterance()).hasSize(1_000).endsWith("where is the Festsaal");
    assertThat(question.earlier()).containsExactly(question.utterance(), "short");
  }

  @Test
  void a_letter_of_two_chars_is_not_cut_in_half() {
    var letter = Character.toString(0x20000);

    var question =
        new Question(letter.repeat(600) + "x", Language.CHINESE, Instant.EPOCH, List.of());

    assertThat(question.utterance()).startsWith(letter).hasSize(999);
  }
}
