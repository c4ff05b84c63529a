package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;

/// Holds `packs/snt2025` to what it reached with its golden questions, in percent.
class GoldenQuestionsTest {
  private static final double RIGHT_TUNED = 0;
  private static final double RIGHT_UNSEEN = 0;
  private static final double PRECISION = 0;

  /// How far the lowest language may lie under the best, of all its questions.
  private static final double SPREAD = 100;

  /// How many unanswerable questions get an instant answer.
  private static final int FABRICATED_AT_ONCE = 100;

  @ParameterizedTest
  @EnumSource
  void enough_is_answered_right(Language language) {
    var score = AskedPack.score().in(language);
    System.out.println(
        language
            + " "
            + score.tuned().right().shown()
            + " "
            + score.unseen().right().shown()
            + " "
            + score.instant()
            + score.instant().shown()
            + " all "
            + score.right().shown()
            + " rec "
            + score.recalled().shown()
            + " fab "
            + score.fabricated()
            + " t "
            + score.tuned().recalled().shown()
            + " u "
            + score.unseen().recalled().shown());

    assertThat(score.asked()).as("questions").isGreaterThanOrEqualTo(40);
    assertThat(score.tuned().right().percent()).as("tuned").isGreaterThanOrEqualTo(RIGHT_TUNED);
    assertThat(score.unseen().right().percent()).as("unseen").isGreaterThanOrEqualTo(RIGHT_UNSEEN);
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

    assertThat(fabricated.map(one -> one.question().line()))
        .hasSizeLessThanOrEqualTo(FABRICATED_AT_ONCE);
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
