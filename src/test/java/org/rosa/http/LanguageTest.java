package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.knowledge.Tense;
import org.rosa.knowledge.Wording;
import org.rosa.language.Language;
import org.rosa.testing.AskedPack;
import org.rosa.testing.ChatClient;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// The language of an answer over the wire: what was wished for, what the request names, what was
/// spoken.
class LanguageTest {
  private static RosaServer server;
  private static ChatClient client;

  @BeforeAll
  static void start() {
    server = RosaServer.embedded();
    client = new ChatClient(server);
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "what is the CTBTO, in French please, fr",
    "what is the CTBTO, 'по-русски, пожалуйста', ru",
    "what is the CTBTO, en español por favor, es",
    "what is the CTBTO, 请说中文, zh",
    "what is the CTBTO, بالعربية من فضلك, ar",
    "qu'est-ce que l'OTICE, in English please, en"
  })
  void a_wish_alone_answers_the_question_before_it_again(
      String question, String wish, String language) {
    assertThat(said(asked("user", question, "assistant", client.ask(question), "user", wish)))
        .isIn(answers("ctbto", language));
  }

  @Test
  void a_wish_holds_for_a_short_utterance_that_looks_like_another_language() {
    var first = "по-русски, пожалуйста";
    assertThat(said(asked("user", first, "assistant", "Хорошо.", "user", "CTBTO")))
        .isIn(answers("ctbto", "ru"));
    assertThat(said(asked("user", first, "assistant", "Хорошо.", "user", "wheelchair")))
        .containsPattern("\\p{IsCyrillic}");
  }

  @Test
  void a_question_with_its_wish_is_answered_in_that_language() {
    assertThat(said(asked("user", "What is the CTBTO? In Arabic please.")))
        .isIn(answers("ctbto", "ar"));
  }

  @ParameterizedTest
  @CsvSource({
    "что такое ОДВЗЯИ, fr",
    "全面禁止核试验条约组织是什么, fr",
    "what is the CTBTO, zh",
    "¿qué es la OTPCE?, en"
  })
  void a_question_in_another_language_than_the_named_one_is_answered_in_the_named_one(
      String question, String language) {
    assertThat(said(asked("user", question).put("language", language)))
        .isIn(answers("ctbto", language));
  }

  @ParameterizedTest
  @CsvSource({
    "what is the CTBTO, en",
    "qu'est-ce que l'OTICE, fr",
    "qué es la OTPCE, es",
    "что такое ОДВЗЯИ, ru",
    "禁核试组织是什么, zh",
    "ما هي منظمة معاهدة الحظر الشامل للتجارب النووية, ar"
  })
  void without_a_wish_the_language_spoken_is_the_language_answered(
      String question, String language) {
    assertThat(said(asked("user", question))).isIn(answers("ctbto", language));
  }

  private static JsonObject asked(String... rolesAndContents) {
    return ChatClient.messages(rolesAndContents);
  }

  private static String said(JsonObject body) {
    return Sse.text(client.post(body.encode()).body());
  }

  /// What the pack says on a subject in a language, in whatever tense.
  private static List<String> answers(String id, String language) {
    var spoken = Language.named(language).orElseThrow();
    return AskedPack.conference().facts().stream()
        .filter(fact -> fact.id().equals(id))
        .map(fact -> Objects.requireNonNull(fact.wordings().get(spoken)))
        .flatMap(LanguageTest::answers)
        .toList();
  }

  private static Stream<String> answers(Wording wording) {
    return List.of(Tense.values()).stream().map(wording::answer);
  }
}
