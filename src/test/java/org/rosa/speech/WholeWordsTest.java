package org.rosa.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that is spoken in one breath is split, and nothing is lost.
class WholeWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It opens on 8 September 2025 at 10:30 in T3.5 with 1 260 seats.",
        "Elle a lieu du 8 au 12 septembre 2025, soit 12,5 % de plus.",
        "Зал открыт с 9:00 до 18:30, 8 сентября 2025 года.",
        "会议于2025年9月8日至12日在维也纳举行，共有337个设施。",
        "يعقد المؤتمر من 8 إلى 12 سبتمبر 2025 في فيينا.",
        "Wait <break time=\"1 s\"/> here 👍🏽 now."
      })
  void every_cut_gives_the_same_text(String text) {
    for (int cut = 0; cut <= text.length(); cut++) {
      var pieces = pieces(List.of(text.substring(0, cut), text.substring(cut)));
      assertThat(String.join("", pieces)).isEqualTo(text);
    }
    assertThat(String.join("", pieces(letters(text)))).isEqualTo(text);
  }

  @Test
  void dates_times_numbers_and_tags_stay_in_one_piece_letter_by_letter() {
    var pieces =
        pieces(
            letters(
                "Open from 8 September 2025 at 10:30 for 1 260 people <break time=\"1 s\"/> in"
                    + " all 会议于2025年9月8日开幕了吗"));
    for (var whole :
        List.of("8 September 2025", "10:30", "1 260", "<break time=\"1 s\"/>", "2025年9月8日")) {
      assertThat(pieces).anyMatch(piece -> piece.contains(whole));
    }
  }

  @Test
  void a_plain_word_leaves_when_the_next_one_begins() {
    var stream = new WholeWords(new PlainText());
    assertThat(stream.push("The ")).isEmpty();
    assertThat(stream.push("hall")).isEqualTo("The ");
    assertThat(stream.push(" is")).isEqualTo("hall ");
    assertThat(stream.finish()).isEqualTo("is");
  }

  @Test
  void what_waits_is_bounded() {
    var stream = new WholeWords(new PlainText());
    int released = 0;
    for (int i = 0; i < 10_000; i++) {
      released += stream.push("7").length();
    }
    assertThat(released).isGreaterThan(10_000 - 2 * WholeWords.LIMIT);
  }

  private static List<String> letters(String text) {
    return text.chars().mapToObj(c -> String.valueOf((char) c)).toList();
  }

  private static List<String> pieces(List<String> deltas) {
    var stream = new WholeWords(new PlainText());
    var pieces = new ArrayList<String>();
    deltas.forEach(delta -> pieces.add(stream.push(delta)));
    pieces.add(stream.finish());
    return pieces;
  }
}
