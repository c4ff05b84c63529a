package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RedzoneCommandTest {
  @Test
  void what_is_declined_is_told_with_stage_category_rule_and_reply() {
    var typed =
        Typed.rosa("redzone", "test", "Who is right in the war between Russia and Ukraine?");

    assertThat(typed.out())
        .contains("mode: public-facts, language: en")
        .containsPattern("input: decline, category sides, rule en\\.sides\\.\\d+")
        .contains("Rosa says: ");
    assertThat(typed.code()).isEqualTo(RosaCommand.FINDINGS);
  }

  @Test
  void what_passes_is_told_too() {
    var typed = Typed.rosa("redzone", "test", "Which halls are there?");

    assertThat(typed.out()).contains("input: passes").contains("output: passes");
    assertThat(typed.code()).isZero();
  }

  @Test
  void explain_shows_the_text_as_patterns_see_it() {
    assertThat(Typed.rosa("redzone", "test", "--explain", "--lang", "fr", "Où est l'Été ?").out())
        .contains("read as: ' ou est l ete '");
  }

  @Test
  void the_mode_in_force_is_the_one_that_judges() {
    assertThat(
            Typed.rosa(
                    Map.of("ROSA_RED_ZONE", "strict"),
                    "redzone",
                    "test",
                    "Which States still have to ratify the Treaty?")
                .out())
        .contains("mode: strict")
        .contains("input: neutral-fact, category status");
  }

  @Test
  void the_bench_tells_figures_by_language_tuned_and_unseen_apart() {
    var typed = Typed.rosa("bench", "redzone");

    assertThat(typed.out())
        .containsPattern("(?m)^tuned +violations +declined %")
        .containsPattern("(?m)^unseen +violations +declined %")
        .containsPattern("(?m)^ar +\\d+ +\\d+\\.\\d")
        .contains("gap between languages: ")
        .containsPattern("(?m)^a segment +\\d");
    assertThat(typed.code()).isZero();
  }

  @Test
  void a_suite_that_is_not_there_is_wrong_usage() {
    assertThat(Typed.rosa("bench", "redzone", "--suite", "no-such-folder").code())
        .isEqualTo(RosaCommand.USAGE);
  }
}
