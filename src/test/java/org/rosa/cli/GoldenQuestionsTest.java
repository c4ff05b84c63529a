package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;

/// Holds `packs/snt2025` to what it reached with its golden questions, in percent.
class GoldenQuestionsTest {
  /// Right answers among those that are spoken before any model is asked, in all languages.
  private static final double PRECISION = 95;

  /// How far the lowest language may lie under the best, of all its questions.
  private static final double SPREAD = 12;

  @ParameterizedTest(name = "{0}: {1} tuned, {2} unseen")
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | 90 | 72",
        "FRENCH  | 93 | 83",
        "SPANISH | 90 | 76",
        "RUSSIAN | 93 | 75",
        "CHINESE | 91 | 78",
        "ARABIC  | 91 | 70"
      })
  void enough_is_answered_right(Language language, double tuned, double unseen) {
    var score = AskedPack.score().in(language);

    assertThat(score.asked()).as("questions").isGreaterThanOrEqualTo(40);
    assertThat(score.tuned().right().percent()).as("tuned").isGreaterThanOrEqualTo(tuned);
    assertThat(score.unseen().right().percent()).as("unseen").isGreaterThanOrEqualTo(unseen);
  }

  @ParameterizedTest
  @EnumSource
  void a_third_of_the_questions_is_unseen(Language language) {
    var score = AskedPack.score().in(language);

    assertThat(score.unseen().asked() * 3).isGreaterThanOrEqualTo(score.asked());
  }

  @Test
  void what_is_spoken_before_a_model_is_asked_is_right() {
    var instant = AskedPack.score().instant();

    assertThat(instant.whole()).isGreaterThan(100);
    assertThat(instant.percent()).isGreaterThanOrEqualTo(PRECISION);
  }

  @Test
  void what_the_pack_cannot_know_is_not_answered_at_once() {
    var fabricated =
        AskedPack.score().judged().stream().filter(one -> one.isFabricated() && one.isInstant());

    assertThat(fabricated.map(one -> one.question().line())).isEmpty();
  }

  @Test
  void no_language_lies_far_under_the_best() {
    assertThat(spread(score -> score.right().percent())).isLessThanOrEqualTo(SPREAD);
  }

  private static double spread(ToDoubleFunction<GoldenScore> figure) {
    var figures =
        Arrays.stream(Language.values())
            .mapToDouble(language -> figure.applyAsDouble(AskedPack.score().in(language)))
            .summaryStatistics();
    return figures.getMax() - figures.getMin();
  }
}
