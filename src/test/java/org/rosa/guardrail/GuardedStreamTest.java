package org.rosa.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;

class GuardedStreamTest {
  private static final long SEED = 20250908;
  private static final int RANDOM_CUTTINGS = 40;
  private static final Verdict.Decline FAILURE = Guardrail.failure(Language.ENGLISH);
  private static final Verdict PASS = new Verdict.Pass();

  private long now;
  private final List<String> judged = new ArrayList<>();

  @Test
  void text_is_held_until_its_segment_is_complete_and_judged() {
    var stream = letting(_ -> true);

    assertThat(stream.push("One sen")).isEmpty();
    assertThat(stream.push("tence. ")).isEmpty();
    assertThat(judged).isEmpty();
    assertThat(stream.push("Two")).isEqualTo("One sentence. ");
    assertThat(judged).containsExactly("One sentence. ");
    assertThat(stream.finish()).isEqualTo("Two");
  }

  @Test
  void nothing_of_a_declined_segment_and_nothing_after_it_is_released() {
    var stream = letting(text -> !text.contains("bad"));

    assertThat(stream.push("Fine. A bad one. Fine again. ")).isEqualTo("Fine. ");
    assertThat(stream.blocked()).isPresent();
    assertThat(stream.push("More. And more.")).isEmpty();
    assertThat(stream.tick()).isEmpty();
    assertThat(stream.finish()).isEmpty();
  }

  @Test
  void a_stream_that_breaks_off_ends_where_its_last_sentence_does() {
    for (var said : List.of("It is open.", "It is open! ", "开放。", "مفتوح؟")) {
      var stream = letting(_ -> true);
      assertThat(stream.push(said)).isEmpty();
      assertThat(stream.finishSentence()).isEqualTo(said);
    }
    for (var begun : List.of("It is", "It is open at 5", "It is run by Dr. ", "开放")) {
      var stream = letting(_ -> true);
      assertThat(stream.push("Yes. " + begun)).isEqualTo("Yes. ");
      assertThat(stream.finishSentence()).isEmpty();
    }
  }

  @Test
  void what_follows_is_judged_with_what_was_released_before() {
    var guardrail =
        new Guardrail(
            RedZoneTest.policy("danger", " take the powder .{0,60} light it "),
            Mode.PUBLIC_FACTS,
            Suite.detector(),
            Lessons.forgotten());
    var stream = guarded(guardrail, Language.ENGLISH);
    stream.push("Take the powder. ");
    assertThat(stream.finishSentence()).isNotEmpty();

    var next = stream.next();
    assertThat(next.push("Then light it. ")).isEmpty();
    assertThat(next.finish()).isEmpty();
    assertThat(next.blocked()).isPresent();
  }

  @Test
  void a_violation_that_spans_segments_is_found_and_its_second_half_is_not_said() {
    var guardrail =
        new Guardrail(
            RedZoneTest.policy("danger", " take the powder .{0,60} light it "),
            Mode.PUBLIC_FACTS,
            Suite.detector(),
            Lessons.forgotten());
    var stream = guarded(guardrail, Language.ENGLISH);

    assertThat(stream.push("Take the powder. Then light it. ")).isEqualTo("Take the powder. ");
    assertThat(stream.finish()).isEmpty();
    assertThat(stream.blocked())
        .hasValueSatisfying(decline -> assertThat(decline.category()).isEqualTo("danger"));
  }

  @Test
  void text_that_waits_too_long_is_judged_up_to_its_last_word_the_first_words_sooner() {
    var stream = letting(_ -> true);
    stream.push("Several words without an e");

    pass(GuardedStream.FIRST_TIME_CAP.minusMillis(1));
    assertThat(stream.tick()).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(stream.tick()).isEqualTo("Several words without an ");
    assertThat(stream.tick()).isEmpty();
    assertThat(stream.push("nd that g")).isEmpty();
    pass(GuardedStream.TIME_CAP.minusMillis(1));
    assertThat(stream.tick()).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(stream.tick()).isEqualTo("end that ");
    assertThat(stream.push("oes.")).isEmpty();
    assertThat(stream.finish()).isEqualTo("goes.");
  }

  @Test
  void the_wait_begins_with_the_first_delta_of_a_segment() {
    var stream = letting(_ -> true);
    assertThat(stream.due()).isEmpty();
    stream.push("One. ");
    pass(Duration.ofMillis(200));
    stream.push("Two is");

    assertThat(stream.due()).hasValue(now + GuardedStream.TIME_CAP.toNanos());
  }

  @Test
  void no_more_than_the_size_cap_is_held() {
    var stream = letting(_ -> true);
    var word = "word ";

    var released = stream.push(word.repeat(200));

    assertThat(word.repeat(200)).startsWith(released);
    assertThat(word.length() * 200 - released.length()).isLessThanOrEqualTo(GuardedStream.SIZE_CAP);
    assertThat(judged).allMatch(text -> text.strip().length() <= GuardedStream.SIZE_CAP);
  }

  @Test
  void a_guard_that_fails_lets_nothing_pass() {
    var stream =
        new GuardedStream(
            (_, _) -> {
              throw new IllegalStateException("broken");
            },
            FAILURE,
            () -> now);

    assertThat(stream.push("A sentence. Another.")).isEmpty();
    assertThat(stream.finish()).isEmpty();
    assertThat(stream.blocked()).contains(FAILURE);
  }

  @Test
  void another_language_is_a_violation() {
    var stream = guarded(Suite.GUARDRAIL, Language.FRENCH);

    assertThat(stream.push("Voici la réponse. This is the answer you were looking for. "))
        .isEqualTo("Voici la réponse. ");
    stream.finish();
    assertThat(stream.blocked())
        .hasValueSatisfying(d -> assertThat(d.category()).isEqualTo(Guardrail.LANGUAGE));
  }

  @Test
  void codes_and_quoted_titles_are_no_other_language() {
    for (var text :
        List.of(
            "La sesión se titula «The Earth as a complex system and its many faces».",
            "Станции PS19, AS049 и IS26 входят в сеть.",
            "会议主题是《Monitoring events and nuclear test sites》。")) {
      var language = text.startsWith("La") ? Language.SPANISH : cyrillicOrChinese(text);
      var stream = guarded(Suite.GUARDRAIL, language);
      assertThat(stream.push(text) + stream.finish()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_released_is_what_came_in_however_it_is_cut(Language language) {
    var random = new Random(SEED);
    for (var output : Suite.outputs(language)) {
      if (output.label().equals("good") && !output.unseen()) {
        for (var cutting : cuttings(output.text(), random).toList()) {
          var stream = guarded(Suite.GUARDRAIL, language);
          assertThat(said(stream, cutting)).as("seed %d", SEED).isEqualTo(output.text());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_violation_is_found_however_it_is_cut(Language language) {
    var random = new Random(SEED);
    for (var output : Suite.outputs(language)) {
      if (output.label().equals("bad") && !output.unseen()) {
        for (var cutting : cuttings(output.text(), random).toList()) {
          var stream = guarded(Suite.GUARDRAIL, language);
          var said = said(stream, cutting);
          assertThat(stream.blocked()).as("%s, seed %d", output.text(), SEED).isPresent();
          assertThat(output.text()).startsWith(said).isNotEqualTo(said);
        }
      }
    }
  }

  @Test
  void time_caps_anywhere_change_nothing_of_the_text() {
    var random = new Random(SEED);
    var text = "It is 9.30 a.m.  The   talk of Dr. Smith begins… 三点开始。 Then <break/> and so on!\n";
    for (int i = 0; i < 500; i++) {
      var stream = letting(_ -> true);
      var said = new StringBuilder();
      for (var delta : cut(text, random)) {
        said.append(stream.push(delta));
        pass(Duration.ofMillis(random.nextInt(400)));
        said.append(stream.tick());
      }
      assertThat(said.append(stream.finish())).asString().as("seed %d", SEED).isEqualTo(text);
    }
  }

  private GuardedStream letting(Predicate<String> passes) {
    return new GuardedStream(
        (_, fresh) -> {
          judged.add(fresh);
          return passes.test(fresh) ? PASS : FAILURE;
        },
        FAILURE,
        () -> now);
  }

  private GuardedStream guarded(Guardrail guardrail, Language language) {
    return new GuardedStream(
        (carried, fresh) -> guardrail.judgeOutput(carried, fresh, language),
        Guardrail.failure(language),
        () -> now);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private static Language cyrillicOrChinese(String text) {
    return text.charAt(0) < 0x500 ? Language.RUSSIAN : Language.CHINESE;
  }

  private static String said(GuardedStream stream, List<String> deltas) {
    var said = new StringBuilder();
    deltas.forEach(delta -> said.append(stream.push(delta)));
    return said.append(stream.finish()).toString();
  }

  /// The whole, one letter at a time, some cuts in two, and random cuttings.
  private static Stream<List<String>> cuttings(String text, Random random) {
    var letters = text.chars().mapToObj(unit -> String.valueOf((char) unit)).toList();
    return Stream.of(
            Stream.of(List.of(text), letters),
            Stream.iterate(1, at -> at < text.length(), at -> at + 5)
                .map(at -> List.of(text.substring(0, at), text.substring(at))),
            Stream.generate(() -> cut(text, random)).limit(RANDOM_CUTTINGS))
        .flatMap(cutting -> cutting);
  }

  private static List<String> cut(String text, Random random) {
    var deltas = new ArrayList<String>();
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + 1 + random.nextInt(12));
      deltas.add(text.substring(from, to));
      from = to;
    }
    return deltas;
  }
}
