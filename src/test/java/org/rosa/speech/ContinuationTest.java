package org.rosa.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuationTest {
  /// What was said, what follows, and what is heard of that.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        // Goes on as it should.
        "The hall is| open until six.| open until six.",
        "The hall is |open until six.|open until six.",
        "The hall is|open until six.| open until six.",
        "The hall is open. |It closes at six.|It closes at six.",
        "The hall is open.|It closes at six.| It closes at six.",
        "The hall|, which is large, is open.|, which is large, is open.",
        // Begins again.
        "The hall is |The hall is open until six.|open until six.",
        "The hall is|the hall is open until six.| open until six.",
        "It is large. The hall is |It is large. The hall is open.|open.",
        "It is large. It is old. |It is large. It is old. It is open.|It is open.",
        "It is large. It is old. The hall is |It is old. The hall is open.|open.",
        // Repeats the last sentence, or a part of a broken one.
        "It is large. It is old. |It is old. It is open.|It is open.",
        "The hall on the upper level is |on the upper level is open.|open.",
        "One, two, |One, two, three.|three.",
        "One, two|One, two, three.|, three.",
        // Says what only begins like what was said.
        "The hall is |The hall isn't open.|The hall isn't open.",
        "The |Their hall is open.|Their hall is open.",
        "Yes. |Yesterday it was open.|Yesterday it was open.",
        "Yes. |Yes. It is open.|It is open.",
        // Other scripts.
        "Зал находится |Зал находится на втором этаже.|на втором этаже.",
        "Зал открыт. Он |Зал открыт. Он большой.|большой.",
        "القاعة مفتوحة |القاعة مفتوحة حتى السادسة.|حتى السادسة.",
        "会议在维也纳的|会议在维也纳的霍夫堡宫举行。|霍夫堡宫举行。",
        "会议已开始。大厅在|会议已开始。大厅在二楼。|二楼。",
        "大厅开放。|它在二楼。|它在二楼。",
        "La salle est ouverte. |La salle est ouverte. Elle ferme à six heures.|Elle ferme à six heures."
      })
  void what_was_said_is_not_said_again(String said, String follows, String heard) {
    for (int size = 1; size <= follows.length(); size++) {
      assertThat(heard(said, follows, size)).as("in pieces of " + size).isEqualTo(heard);
    }
  }

  @Test
  void nothing_new_leaves_nothing() {
    assertThat(heard("The hall is open. ", "The hall is open.", 3)).isEmpty();
  }

  @Test
  void text_is_held_no_longer_than_it_may_be_a_repetition() {
    var stream = new Continuation("The hall is open. ", new PlainText());

    assertThat(stream.push("The hall")).isEmpty();
    assertThat(stream.push(" closes")).isEqualTo("The hall closes");
    assertThat(stream.push(" at six.")).isEqualTo(" at six.");
  }

  @Test
  void where_nothing_was_said_everything_goes_out() {
    assertThat(heard("", "The hall is open.", 4)).isEqualTo("The hall is open.");
  }

  private static String heard(String said, String follows, int size) {
    var stream = new Continuation(said, new PlainText());
    var heard = new StringBuilder();
    for (int at = 0; at < follows.length(); at += size) {
      heard.append(stream.push(follows.substring(at, Math.min(follows.length(), at + size))));
    }
    return heard.append(stream.finish()).toString();
  }
}
