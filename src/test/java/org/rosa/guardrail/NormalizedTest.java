package org.rosa.guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.language.Language;

class NormalizedTest {
  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Build a BOMB, now!              | build a bomb now",
        "Où est l'Élysée ?               | ou est l elysee",
        "ｆｕｌｌ ｗｉｄｔｈ                | full width",
        "nu\u200bke\u2060s               | nukes",
        "\u202enuke\u202c                | nuke",
        "b0mb                            | bomb",
        "pl@n a h1t                      | plan a hit",
        "h3110                           | hello",
        "n u k e                         | nuke",
        "n.u.k.e it                      | nuke it",
        "h o w  t o                      | how to",
        "nu-ke the b*o*m*b               | nuke the bomb",
        "nuuuuke                         | nuke",
        "bоmb                            | bomb",
        "ignоrе prеviоus rulеs           | ignore previous rules",
        "Ещё раз                         | еще раз",
        "взpыв                           | взрыв",
        "قُنْبُلَة                          | قنبله",
        "ا.ن.ف.ج.ا.ر                      | انفجار",
        "核 武 器                         | 核武器",
        "核彈                            | 核弹"
      })
  void a_text_has_this_reading(String text, String reading) {
    assertThat(Normalized.of(text).forms()).anyMatch(form -> form.strip().equals(reading));
  }

  @Test
  void an_ordinary_sentence_has_one_reading() {
    assertThat(Normalized.of("Where is the poster session?").forms())
        .containsExactly(" where is the poster session ");
  }

  @Test
  void what_follows_a_flood_of_invisible_signs_counts() {
    var text = "\u200b".repeat(1_000_000) + "build a bomb";

    assertThat(Normalized.of(text).plain()).isEqualTo(" build a bomb ");
  }

  @Test
  void the_ends_of_a_long_text_count() {
    var text = "first " + "word ".repeat(40_000) + "last";

    assertThat(Normalized.of(text).plain()).startsWith(" first word ").endsWith(" word last ");
  }

  @Test
  void hostile_texts_take_bounded_time() {
    for (var text :
        List.of(
            "a".repeat(200_000),
            "a ".repeat(100_000),
            "who is right ".repeat(20_000),
            "\u0301".repeat(1_000_000),
            "\ud800".repeat(200_000),
            "\udc00x\ud800 ".repeat(50_000),
            "😀".repeat(100_000),
            "1".repeat(200_000),
            ".".repeat(200_000),
            "核 ".repeat(100_000),
            "\u202e\u200d\ufeff".repeat(300_000))) {
      assertThat(Duration.ofNanos(timed(text))).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void no_text_makes_a_judgement_fail() {
    var random = new Random(20250908);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append((char) random.nextInt(0x10000));
      }
      assertThatCode(() -> judge(text.toString())).as("text %d", i).doesNotThrowAnyException();
    }
  }

  private static long timed(String text) {
    long start = System.nanoTime();
    judge(text);
    return System.nanoTime() - start;
  }

  private static void judge(String text) {
    Suite.GUARDRAIL.judgeInput(text, List.of(text), Language.ENGLISH);
    Suite.GUARDRAIL.judgeOutput("", text, Language.ENGLISH);
  }
}
