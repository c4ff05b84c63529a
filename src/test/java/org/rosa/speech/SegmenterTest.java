package org.rosa.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.speech.Answers.Answer;

@NullMarked
class SegmenterTest {

  private static final long SEED = 71_234L;

  private static List<String> segments(Segmenter segmenter, List<String> deltas) {
    List<Segment> segments = new ArrayList<>();
    deltas.forEach(delta -> segments.addAll(segmenter.push(delta)));
    segmenter.finish().ifPresent(segments::add);
    return segments.stream().map(Segment::text).toList();
  }

  private static List<String> segments(String text) {
    return segments(new Segmenter(), List.of(text));
  }

  static Stream<Answer> answers() {
    return Answers.all();
  }

  /// `|` marks the expected cuts.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It works. |Really? |Yes! |Good; |fine… |Done",
        "Mr. Smith and Mrs. Jones met Dr. R. Floyd, Prof. Lee and Ms. Hu. |Then they left.",
        "See e.g. this, i.e. that, a vs. b, etc. and so on. |No. |No. 5 is at St. Pauls.",
        "The U.S. and the U.N. agree at 9 a.m. or 3 p.m. |The rest is open.",
        "It is 3.5 km, 1,000.50 in all, at 10.30 or 9:00, in T3.5. |Next one.",
        "Well... maybe. |Wait... |What?! |Yes.",
        "He said \"Go.\" |Then (he left.) |“Stop!” she said 'No.' |End.",
        "apples. |pears. |plums.",
        "Line one\n|Line two\n\n|Line three",
        "1. First point. |2. Second point.",
        "M. Dupont et Mme. Roy, MM. A et B, p. ex. ici, etc. |Voilà ! |« Oui. » |« Non ! » |Fin.",
        "Inscription à 8 h. |Café gratuit à 9 h. |Au n° 5. |Fin.",
        "El Sr. Floyd, la Sra. Ruiz, el Dr. Paz y la Dra. Sol, p. ej. hoy en EE. UU. hay núm. 5.",
        "¿Qué tal? |¡Bien! |¿Y usted? |Bien.",
        "Это в 1996 г. в Вене, гг. 1996, т. е. там, т. к. тут, и т. д. |Потом ул. Мира, им. Ленина, до н. э.",
        "И т. п. |См. рис. 5 и др. вещи. |А. С. Пушкин. |Да.",
        "您好！|这是3.5公里。|对吗？|“是的。”|好的……谢谢；|再见",
        "مرحبًا! |كيف حالك؟ |بخير؛ |شكرًا. |نعم",
        "Hello.|<break time=\"1.5s\"/> Next! |<flush/>End"
      })
  void sentences_end_where_a_voice_pauses(String marked) {
    String text = marked.replace("|", "");
    assertThat(segments(text)).containsExactly(marked.split("\\|"));
    assertThat(segments(new Segmenter(), Cuts.units(text))).isEqualTo(segments(text));
  }

  @Test
  void a_segment_leaves_when_the_next_one_begins() {
    Segmenter segmenter = new Segmenter();
    assertThat(segmenter.push("One. ")).isEmpty();
    assertThat(segmenter.push("T")).containsExactly(new Segment("One. "));
    assertThat(segmenter.finish()).contains(new Segment("T"));
  }

  @Test
  void long_text_is_cut_at_a_clause_else_a_space_else_the_limit() {
    assertThat(segments(new Segmenter(16), List.of("one, two three four five")))
        .containsExactly("one, ", "two three four ", "five");
    assertThat(segments(new Segmenter(16), List.of("一二三四五六七八，一二三四五六七八九十一二三四五六七八九十")))
        .containsExactly("一二三四五六七八，", "一二三四五六七八九十一二三四五六", "七八九十");
    assertThat(segments(new Segmenter(16), List.of("x" + "😀".repeat(10))))
        .containsExactly("x" + "😀".repeat(7), "😀".repeat(3));
    assertThat(segments(new Segmenter(16), List.of("一二三<break time=\"1s\"/>四")))
        .first()
        .isEqualTo("一二三");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_has_the_same_segments_however_it_is_cut(Answer answer) {
    for (String text : List.of(answer.spoken(), answer.written())) {
      List<String> expected = segments(text);
      assertThat(String.join("", expected)).isEqualTo(text);
      assertThat(Cuts.of(text, SEED))
          .as("seed %d", SEED)
          .allSatisfy(deltas -> assertThat(segments(new Segmenter(), deltas)).isEqualTo(expected));
    }
  }

  @Test
  void random_text_is_cut_into_bounded_segments_that_join_to_the_text() {
    String alphabet = "ab. ,!?;…。，和 \n\"»)<>/x9А😀";
    int[] characters = alphabet.codePoints().toArray();
    Random random = new Random(SEED);
    for (int round = 0; round < 2000; round++) {
      StringBuilder built = new StringBuilder("x");
      for (int i = random.nextInt(120); i > 0; i--) {
        built.appendCodePoint(characters[random.nextInt(characters.length)]);
      }
      String text = built.toString();
      List<String> whole = segments(new Segmenter(20), List.of(text));
      assertThat(String.join("", whole)).as("seed %d", SEED).isEqualTo(text);
      assertThat(whole)
          .as("seed %d, text %s", SEED, text)
          .allSatisfy(segment -> assertThat(segment.strip().length()).isBetween(1, 20));
      assertThat(segments(new Segmenter(20), Cuts.units(text)))
          .as("seed %d", SEED)
          .isEqualTo(whole);
    }
  }

  @Test
  void white_space_at_the_start_belongs_to_the_first_segment() {
    assertThat(segments(" \n Hi. Yes")).containsExactly(" \n Hi. ", "Yes");
    assertThat(segments(" \n ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "a", ".", ". ", "a.", "a. ", ", ", "\"", "!\"", "<a ", "\n", "。", "» ", "1."})
  void hostile_text_takes_linear_time(String part) {
    long small = best(part.repeat((1 << 17) / part.length()));
    long large = best(part.repeat((1 << 20) / part.length()));
    assertThat((double) large / Math.max(small, 5_000_000L)).isLessThan(30);
  }

  /// The least of three times: other load and the compiler of the JVM only ever add to it.
  private static long best(String text) {
    return LongStream.generate(() -> cpuTime(text)).limit(3).min().orElseThrow();
  }

  private static long cpuTime(String text) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(segments("x" + text)).isNotEmpty();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  @Test
  void a_wrong_limit_and_a_blank_segment_are_refused() {
    assertThatThrownBy(() -> new Segmenter(15)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Segment(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_finished_text_takes_no_more() {
    Segmenter segmenter = new Segmenter();
    assertThat(segmenter.finish()).isEmpty();
    assertThatThrownBy(() -> segmenter.push("x")).isInstanceOf(IllegalStateException.class);
  }
}
