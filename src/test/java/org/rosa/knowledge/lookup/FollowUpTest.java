package org.rosa.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.language.Language;
import org.rosa.testing.AskedLine;
import org.rosa.testing.AskedPack;

class FollowUpTest {
  private static final String DIALOGUES = "follow-ups.txt";

  @Test
  void a_question_that_leans_on_what_was_said_is_understood_with_it() {
    assertThat(AskedLine.wrong(FollowUpTest.class, DIALOGUES)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_language_has_six_dialogues(Language language) {
    assertThat(AskedLine.table(FollowUpTest.class, DIALOGUES))
        .filteredOn(line -> line.language() == language)
        .hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void nothing_is_remembered_that_the_request_does_not_hold() {
    AskedPack.answer(Language.ENGLISH, "Where is the Festsaal?");
    assertThat(
            AskedPack.answer(
                Language.ENGLISH, "And how do I get there?", AskedPack.DURING, List.of()))
        .isNotInstanceOf(EmbeddedAnswer.Clarifying.class)
        .extracting(EmbeddedAnswer::text)
        .asString()
        .doesNotContain("Festsaal");
  }
}
