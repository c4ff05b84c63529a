package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldTest {

  @ParameterizedTest
  @CsvSource({
    "Où est l’accueil, ou est l'accueil",
    "CŒUR Straße Łódź, coeur strasse lodz",
    "ＣＴＢＴＯ ①, ctbto 1",
    "Ёлка Йод, елка йод",
    "İstanbul, istanbul",
    "مُحَمَّـــد, محمد",
    "أإآٱ, اااا",
    "مصطفى المعاهدة مؤتمر هيئة, مصطفي المعاهده موتمر هييه",
    "القاعة ٣, القاعه 3",
    "條約 國際監測系統, 条约 国际监测系统",
    "Québec, quebec"
  })
  void two_spellings_fold_to_one(String text, String folded) {
    assertThat(TextFold.fold(text)).isEqualTo(folded);
    assertThat(TextFold.fold(folded)).isEqualTo(folded);
  }

  @Test
  void invisible_letters_and_spare_spaces_vanish() {
    assertThat(TextFold.fold("te\u200Bst\u202E \u00A0\t ban\u00AD\uFEFF\n")).isEqualTo("test ban");
    assertThat(TextFold.fold("ca\u0301\u200Dfe\u034F")).isEqualTo("cafe");
  }

  @Test
  void folding_twice_changes_nothing_more() {
    Random random = new Random(1996);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        text.appendCodePoint(letter(random));
      }
      String once = TextFold.fold(text.toString());
      assertThat(TextFold.fold(once)).as("seed 1996, round %d: %s", round, text).isEqualTo(once);
    }
  }

  @Test
  void a_long_run_of_marks_is_folded_in_linear_time() {
    String text = "e" + "\u0315\u0300".repeat(500_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(TextFold.fold(text)).isEqualTo("e"));
  }

  @Test
  void words_are_cut_at_spaces_marks_and_elisions() {
    assertThat(TextFold.words(TextFold.fold("Qu'est-ce que l’OTICE, en 1996 ?")))
        .containsExactly("qu", "est", "ce", "que", "l", "otice", "en", "1996");
    assertThat(TextFold.words("")).isEmpty();
    assertThat(TextFold.words("?! ")).isEmpty();
  }

  @Test
  void han_runs_become_overlapping_pairs() {
    assertThat(TextFold.words("什么是ctbto组织 人")).containsExactly("什么", "么是", "ctbto", "组织", "人");
  }

  @Test
  void the_arabic_article_is_stripped_when_a_word_remains() {
    assertThat(TextFold.words(TextFold.fold("أين القاعة والمعاهدة بالمركز للدول كالعادة الله")))
        .containsExactly("اين", "قاعه", "معاهده", "مركز", "دول", "عاده", "الله");
  }

  private static int letter(Random random) {
    int[] starts = {0x20, 0xC0, 0x300, 0x400, 0x600, 0x1E00, 0x2000, 0xFB50, 0xFE70, 0xFF00};
    return starts[random.nextInt(starts.length)] + random.nextInt(0x80);
  }
}
