package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;

/// How often the subject a golden question wants is among the five passages that a model reads, in
/// percent of the questions that have an answer.
class RecallTest {
  private static final double RECALL = 91;

  @AfterAll
  static void print() {
    var table = new TextTable(List.of("recall at 5", "tuned", "unseen"));
    for (var language : Language.values()) {
      var score = AskedPack.score().in(language);
      table.row(
          List.of(
              language.code(),
              score.tuned().recalled().shown(),
              score.unseen().recalled().shown()));
    }
    table.lines().forEach(System.out::println);
  }

  @ParameterizedTest
  @EnumSource
  void what_a_model_needs_is_among_its_passages(Language language) {
    var recalled = AskedPack.score().in(language).recalled();

    assertThat(recalled.whole()).isGreaterThan(40);
    assertThat(recalled.percent()).isGreaterThanOrEqualTo(RECALL);
  }
}
