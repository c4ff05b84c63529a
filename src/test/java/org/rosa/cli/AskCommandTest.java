package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who are you?    | I am Rosa",
        "Qui êtes-vous ? | Je suis Rosa",
        "¿Quién eres?    | Soy Rosa",
        "Кто вы?         | Я Роза",
        "你是谁？         | 我是罗莎",
        "من أنت؟         | أنا روزا"
      })
  void a_question_is_answered_in_its_own_language_without_a_model(String question, String words) {
    var typed = Typed.rosa("ask", question);

    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out()).startsWith(words).endsWith(System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The CTBTO",
        "fr | L'OTICE",
        "es | La OTPCE",
        "ru | ОДВЗЯИ",
        "zh | 全面禁止核试验条约组织",
        "ar | منظمة"
      })
  void the_answer_comes_in_the_language_that_is_asked_for(String language, String words) {
    assertThat(Typed.rosa("ask", "--lang", language, "CTBTO?").out()).contains(words);
  }

  @Test
  void json_is_one_object_on_one_line() {
    var typed = Typed.rosa("ask", "--json", "Will the CTBTO save humanity?");
    var answer = new JsonObject(typed.out());

    assertThat(typed.code()).isZero();
    assertThat(typed.out().lines()).hasSize(1);
    assertThat(answer.getString("answer")).startsWith("The CTBTO is going to save humanity.");
    assertThat(answer.getString("language")).isEqualTo("en");
    assertThat(answer.getString("answered_by")).isEqualTo("embedded");
    assertThat(answer.getString("outcome")).isEqualTo("answered");
    assertThat(answer.getLong("first_segment_ms")).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx", "german", ""})
  void a_language_that_rosa_does_not_speak_is_wrong_usage(String language) {
    var typed = Typed.rosa("ask", "--lang", language, "CTBTO?");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .startsWith("rosa: '" + language + "' is none of ar, zh, en, fr, ru, es")
        .contains("See: rosa ask --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void an_empty_question_is_wrong_usage(String question) {
    var typed = Typed.rosa("ask", question);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).startsWith("rosa: the question is empty");
  }

  @Test
  void no_question_is_wrong_usage() {
    assertThat(Typed.rosa("ask").code()).isEqualTo(2);
  }

  @Test
  void the_clock_of_the_settings_decides_the_tense() {
    var before = Map.of("ROSA_CLOCK", "2025-09-01T10:00:00+02:00");
    var after = Map.of("ROSA_CLOCK", "2025-10-01T10:00:00+02:00");
    var question = "When is the conference?";

    assertThat(Typed.rosa(before, "ask", question).out())
        .isNotEqualTo(Typed.rosa(after, "ask", question).out());
  }
}
