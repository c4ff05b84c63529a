package org.rosa.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.speech.Answers.Answer;

/// The properties of the stream over whole answers.
@NullMarked
class SpeakableTextTest {

  private static final long SEED = 20_261_123L;
  private static final Set<String> KEPT = Set.of("emotion", "break", "flush");
  private static final int LONGEST_HOLD = 2500;
  private static final long SHORTEST_NANOS = 5_000_000L;

  private static final List<String> CLEAN =
      List.of(
          "Dr. R. Floyd opens the session at 10.30 a.m. (Hall M1), doesn't he? Yes: \"he does\"!",
          "Values of 3.5 % or 1,000 km; a – b — c… and/or 8 - 12 September, A&B, 20 °C, C# #1.",
          "« Bonjour ! » dit-il : comment allez-vous ? L’été, n° 5, p. ex. à 9 h 30 ; c’est ça.",
          "« Bonjour\u00A0! » Voilà\u202F: 50\u00A0% des stations\u00A0; c’est bien.",
          "¿Cómo está usted? ¡Muy bien! El Sr. Floyd y la Dra. Díaz, en EE. UU., p. ej. hoy.",
          "Договор открыт в 1996 г. и т. д. «Да», — сказал А. С. Пушкин; т. е. № 5 — это он.",
          "您好！国际监测系统（IMS）共有337个设施，其中“地震”台站170个；对吗？是的……《条约》、【重要】。",
          "مرحبًا! كم محطة في النظام؟ 337 محطة، منها 170 للرصد الزلزالي؛ وهذا «كثير».",
          "می‌خواهم بدانم، لطفاً.");

  static String spoken(List<String> deltas) {
    SpeakableText stream = new SpeakableText(KEPT);
    StringBuilder joined = new StringBuilder();
    deltas.forEach(delta -> joined.append(stream.push(delta)));
    return joined.append(stream.finish()).toString();
  }

  static Stream<Answer> answers() {
    return Answers.all();
  }

  static Stream<String> cleanTexts() {
    return CLEAN.stream();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ru", "zh", "ar"})
  void there_are_twelve_answers_in_each_language(String language) {
    assertThat(Answers.in(language).count()).isGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_is_spoken_as_expected(Answer answer) {
    assertThat(spoken(List.of(answer.written()))).isEqualTo(answer.spoken());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_is_spoken_the_same_however_it_is_cut(Answer answer) {
    assertThat(Cuts.of(answer.written(), SEED))
        .as("seed %d", SEED)
        .allSatisfy(deltas -> assertThat(spoken(deltas)).isEqualTo(answer.spoken()));
  }

  @Test
  void random_markup_is_spoken_the_same_however_it_is_cut() {
    List<String> parts =
        List.of(
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~~",
            "#",
            "# ",
            "- ",
            "-",
            "1. ",
            "|",
            "|---|",
            "\n",
            "\n",
            " ",
            "[",
            "]",
            "](",
            ")",
            "(",
            "!",
            "![",
            "<",
            "<b",
            ">",
            "<br/>",
            "&",
            "&amp;",
            "\\",
            "http://",
            "www.x",
            "a@b.cc",
            "x.org/y",
            "😀",
            "️",
            "‍",
            "\uD83D",
            "→",
            "->",
            "=",
            "word",
            "和",
            "سلام",
            "5",
            ".",
            ",",
            "\"",
            "【1】",
            "[1]",
            "\r\n",
            "<flush/>",
            "a=\"",
            ">");
    Random random = new Random(SEED);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(25); i >= 0; i--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      String whole = text.toString();
      assertThat(spoken(Cuts.units(whole)))
          .as("seed %d, text %s", SEED, whole)
          .isEqualTo(spoken(List.of(whole)));
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void no_answer_keeps_markup_addresses_or_pictures(Answer answer) {
    String text =
        spoken(List.of(answer.written())).replaceAll("</?(emotion|break|flush)[^>]*>\\s?", "");
    assertThat(text)
        .doesNotContain("*", "_", "`", "~~", "[", "]", "|", "://", "www.", "@", "  ", "\n")
        .doesNotContainPattern("(^|\\s)#{1,6} ")
        .doesNotContainPattern("[\\x{1F000}-\\x{1FBFF}\\x{2190}-\\x{21FF}\\x{2600}-\\x{27BF}]")
        .doesNotContainPattern("[\\x{FE0F}\\x{200D}]")
        .doesNotContainPattern("^\\s|\\s$|\\s[.,。，،]");
  }

  @ParameterizedTest
  @MethodSource("cleanTexts")
  void clean_text_passes_unchanged(String text) {
    assertThat(Cuts.of(text, SEED))
        .as("seed %d", SEED)
        .allSatisfy(deltas -> assertThat(spoken(deltas)).isEqualTo(text));
  }

  @ParameterizedTest
  @MethodSource("cleanTexts")
  void a_plain_word_leaves_when_the_next_delta_comes(String text) {
    SpeakableText stream = new SpeakableText(KEPT);
    StringBuilder said = new StringBuilder();
    StringBuilder before = new StringBuilder();
    for (String delta : text.split("(?= )")) {
      said.append(stream.push(delta));
      String due = before.toString().replaceAll("[\\s«(\"“]+$", "");
      assertThat(said.toString()).startsWith(due);
      before.append(delta);
    }
  }

  @Test
  void the_text_of_a_link_leaves_before_the_link_ends() {
    SpeakableText stream = new SpeakableText(KEPT);
    assertThat(stream.push("See [the annual report of ")).isEqualTo("See the annual report of");
  }

  @Test
  void han_text_leaves_at_once() {
    SpeakableText stream = new SpeakableText(KEPT);
    assertThat(stream.push("国际")).isEqualTo("国际");
    assertThat(stream.push("监测。")).isEqualTo("监测。");
  }

  /// Eight times the text: about 8 times the work if it is linear, 64 times if it is quadratic.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "]",
        "*",
        "_",
        "~",
        "`",
        "#",
        "-",
        "=",
        ">",
        "<",
        "&",
        "|",
        "\\",
        "!",
        "(",
        "\"",
        ".",
        "/",
        "@",
        "a",
        " ",
        "\n",
        "- ",
        "* ",
        "> ",
        "1. ",
        "[1",
        "](",
        "[a](",
        "[a][",
        "<a ",
        "<a b=\"](",
        "<!--",
        "&amp",
        "http://",
        "www.",
        "a@",
        "a.b/",
        "a://",
        "😀",
        "😀,",
        "(😀",
        "|-",
        "|-|\n",
        "【1",
        "[x]: ",
        "\n```",
        "![",
        "和",
        "ل\u200C",
        "-> ",
        "5 * "
      })
  void hostile_text_takes_linear_time_and_bounded_memory(String part) {
    long small = best(repeat(part, 1 << 17));
    long large = best(repeat(part, 1 << 20));
    assertThat((double) large / Math.max(small, SHORTEST_NANOS)).isLessThan(30);
  }

  /// The least of three times: other load and the compiler of the JVM only ever add to it.
  private static long best(String text) {
    return LongStream.generate(() -> cpuTime(text)).limit(3).min().orElseThrow();
  }

  private static String repeat(String part, int length) {
    return part.repeat(length / part.length());
  }

  private static long cpuTime(String text) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    SpeakableText stream = new SpeakableText(KEPT);
    stream.push(text);
    assertThat(stream.finish().length()).isLessThan(LONGEST_HOLD);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }
}
