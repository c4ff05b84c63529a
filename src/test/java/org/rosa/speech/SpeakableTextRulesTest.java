package org.rosa.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One table of examples per rule; `⏎` stands for a line end.
@NullMarked
class SpeakableTextRulesTest {

  private static final Set<String> KEPT = Set.of("emotion", "break", "flush");

  private static void assertSpoken(String written, String spoken) {
    String text = written.replace('⏎', '\n');
    SpeakableText stream = new SpeakableText(KEPT);
    assertThat(stream.push(text) + stream.finish()).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          **bold** and *italic* => bold and italic
          ***both*** __strong__ _em_ => both strong em
          ~~gone~~ and `code` => gone and code
          un**believ**able => unbelievable
          **unclosed and *half => unclosed and half
          snake_case and __init__ => snake case and init
          2 * 3 = 6 => 2 × 3 = 6
          5*3 and 2**8 => 5×3 and 2 8
          Note * this => Note this
          don't and rock 'n' roll => don't and rock 'n' roll
          about ~5 km => about ~5 km
          共有**337**个_设施_ => 共有337个设施
          one -- two --- three => one — two — three
          \\*literal\\* 1\\. a\\_b => literal 1. a b
          """)
  void emphasis_marks_go_and_their_text_stays(String written, String spoken) {
    assertSpoken(written, spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          # Title⏎Text => Title. Text
          ###### Deep ######⏎Text => Deep. Text
          ## Really?⏎Yes => Really? Yes
          ## 议程⏎会议 => 议程。 会议
          ##议程 => 议程。
          # جدول الأعمال => جدول الأعمال.
          #1 in C# => #1 in C#
          #hashtag here => #hashtag here
          Title⏎=====⏎Text => Title. Text
          # C# and #1⏎x => C# and #1. x
          """)
  void headings_become_sentences(String written, String spoken) {
    assertSpoken(written, spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          - one⏎* two!⏎+ three⏎• four => one. two! three. four.
          1. one⏎2) two⏎10. ten => one. two. ten.
          - a⏎  - b⏎    1. c => a. b. c.
          - one⏎  goes on⏎- two => one goes on. two.
          - 第一⏎- 第二 => 第一。 第二。
          1、第一⏎2、第二 => 第一。 第二。
          - أول⏎- ثان => أول. ثان.
          - [ ] open⏎- [x] done => open. done.
          Here:⏎- x, => Here: x,
          Intro⏎- x => Intro. x.
          8 - 12 September => 8 - 12 September
          -5 degrees => -5 degrees
          3.5 metres => 3.5 metres
          2024. That year => 2024. That year
          > quoted⏎> text⏎⏎reply => quoted text. reply
          > - item => item.
          above⏎⏎---⏎***⏎_ _ _⏎below => above. below
          ✅ one⏎✅ two => one. two.
          1️⃣ one⏎2️⃣ two => 1 one. 2 two.
          """)
  void list_items_quotes_and_rules_lose_their_markers(String written, String spoken) {
    assertSpoken(written, spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          Run:⏎```java⏎int a; // **x**⏎```⏎then => Run: then
          Run:⏎~~~⏎```⏎~~~~⏎then => Run: then
          Run:⏎````⏎```⏎x⏎````⏎then => Run: then
          - step⏎  ```⏎  x⏎  ```⏎- next => step. next.
          Run:⏎```⏎never closed => Run:
          ```inline``` code => inline code
          | A | B |⏎|---|:-:|⏎| 1 | 2 |⏎⏎Text => A, B. 1, 2. Text
          | A | |⏎|---|---|⏎| Yes. | No | => A. Yes. No.
          A | B⏎--|--⏎1 | 2 => A, B. 1, 2.
          | 会议 | 地点 | => 会议, 地点。
          | a \\| b | c | => a b, c.
          """)
  void code_blocks_go_and_tables_become_sentences(String written, String spoken) {
    assertSpoken(written, spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          See [the site](https://x.org/a_(b) "T"). => See the site.
          [![alt](i.png)](https://x.org) text => alt text
          ![A map](map.png) Great![1] => A map Great!
          [text][1] and [text][] => text and text
          Signed[1], [2]. Done【4†source】. => Signed. Done.
          A[1-3] b[^n] c[4:0†x.pdf] => A b c
          [keep] [2024] 【重要】 => keep 2024 【重要】
          [note](see below) => note(see below)
          [1]: https://x.org "T"⏎Text => Text
          [Alice]: Hello => Alice: Hello
          At <https://x.org/a?b> now => At now
          At https://x.org/a?b=1#c, now => At, now
          Here (https://x.org). => Here.
          Here (see www.x.org/y). => Here (see).
          Open **https://x.org**! => Open!
          "https://x.org" opens => opens
          见https://x.org了解。 => 见了解。
          Mail a.b@x.org. => Mail.
          Mail <a.b@x.org> or mailto:c@x.org => Mail or
          Visit ctbto.org or ctbto.org/map, ok => Visit ctbto.org or, ok
          and/or, 24/7, km/h, U.S./UK => and/or, 24/7, km/h, U.S./UK
          @handle and a@b => @handle and a@b
          [unclosed](https://x.or => unclosed
          """)
  void links_keep_their_text_and_addresses_go(String written, String spoken) {
    assertSpoken(written, spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          <b>bold</b> line<br>next<br/>last => bold line next last
          <p>One</p><p>Two</p> => One Two
          a <x y="1">b</x> c<!-- hidden <b> --> d => a b c d
          a < b and 5 <10 and x <y and z> w => a < b and 5 <10 and x <y and z> w
          I <3 you => I <3 you
          <emotion value="a_*b"/> Hi <flush/>there => <emotion value="a_*b"/> Hi <flush/>there
          Wait <BREAK time="1s"/> now => Wait <BREAK time="1s"/> now
          AT&amp;T &lt;x&gt; &quot;q&quot; &#39;s &#x41; => AT&T <x> "q" 's A
          a&nbsp;b &unknown; R&D => a\\u00A0b &unknown; R&D
          """)
  void tags_go_or_stay_and_entities_are_decoded(String written, String spoken) {
    assertSpoken(written, spoken.replace("\\u00A0", "\u00A0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          😀 Hello 👨‍👩‍👧 world 👍🏽! => Hello world!
          Great 🎉. Next ❤️ one => Great. Next one
          Super 😀 ! => Super !
          Vienna 🇦🇹, key 5️⃣ => Vienna, key 5
          A → B, A->B => A B, A B
          Nice (😀) and « 😀 » ok => Nice and ok
          Rosa™ © 2025 ® => Rosa 2025
          20 °C, 5 %, 5 €, № 5, § 3 => 20 °C, 5 %, 5 €, № 5, § 3
          𝗯𝗼𝗹𝗱 => bold
          """)
  void pictures_go(String written, String spoken) {
    assertSpoken(written, spoken);
  }

  @Test
  void an_arrow_of_ascii_characters_goes() {
    assertSpoken("A -> B, C => D, E --> F", "A B, C D, E F");
  }

  @Test
  void invisible_characters_go_but_joiners_stay_in_arabic_words() {
    assertSpoken("a\u200Bb\u202Ec\u0007d\uFEFF\u00AD", "abcd");
    assertSpoken("می\u200Cخواهم x\u200Cy", "می\u200Cخواهم xy");
    assertSpoken("\uD83D lone \uDE00", "lone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          one⏎two => one two
          one⏎⏎⏎two => one. two
          one!⏎⏎two => one! two
          a    b => a b
          和平⏎⏎安全 => 和平。 安全
          He said "yes"⏎⏎Next => He said "yes". Next
          """)
  void line_ends_become_blanks_and_paragraphs_sentences(String written, String spoken) {
    assertSpoken(written, spoken);
  }

  @Test
  void line_ends_of_all_kinds_are_equal() {
    assertSpoken("one\r\n\r\ntwo\rthree\u2028four\u2029five", "one. two three four. five");
  }

  @Test
  void a_candidate_that_is_too_long_is_text() {
    String target = "x".repeat(3000);
    assertSpoken("[a](" + target + ") b", "a(" + target + ") b");
  }

  @Test
  void a_finished_stream_takes_no_more() {
    SpeakableText stream = new SpeakableText(KEPT);
    assertThat(stream.finish()).isEmpty();
    assertThatThrownBy(() -> stream.push("x")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void plain_text_is_not_changed() {
    PlainText stream = new PlainText();
    assertThat(stream.push("**a** ")).isEqualTo("**a** ");
    assertThat(stream.finish()).isEmpty();
    assertThatThrownBy(stream::finish).isInstanceOf(IllegalStateException.class);
  }
}
