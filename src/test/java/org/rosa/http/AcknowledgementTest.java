package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// No dead air: a late answer is announced, once and only where it is late.
class AcknowledgementTest {
  private static final Phrasebook PHRASES = new Phrasebook();
  private static final String MOONS = "How many moons does Jupiter have?";
  private static final String MOMENT = PHRASES.say(Phrase.ONE_MOMENT, Language.ENGLISH);
  private static final Map<Language, String> QUESTIONS =
      Map.of(
          Language.ENGLISH, MOONS,
          Language.FRENCH, "Combien de lunes la planète Jupiter possède-t-elle ?",
          Language.SPANISH, "¿Cuántas lunas tiene Júpiter?",
          Language.RUSSIAN, "Сколько спутников у Юпитера?",
          Language.CHINESE, "木星有几颗卫星？",
          Language.ARABIC, "كم قمراً لكوكب المشتري؟");

  private final FakeUpstream upstream = FakeUpstream.start();

  @AfterEach
  void stop() {
    upstream.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_late_answer_is_announced_in_the_visitor_s_language_and_then_given(Language language) {
    try (var server = announcing("1ms");
        var client = new ChatClient(server);
        var frames = client.open(ChatClient.user(QUESTIONS.getOrDefault(language, "")))) {
      var announced = frames.nextText();
      upstream.next().head().delta("42.").finish("stop");

      var space = language == Language.CHINESE ? "" : " ";
      assertThat(announced).isEqualTo(PHRASES.say(Phrase.ONE_MOMENT, language) + space);
      var rest = String.join("\n\n", frames.rest()) + "\n\n";
      assertThat(Sse.text(rest)).isEqualTo("42.");
      assertThat(Sse.finishReasons(rest)).containsExactly("stop");
    }
  }

  @Test
  void the_wordings_take_turns() {
    try (var server = announcing("1ms");
        var client = new ChatClient(server);
        var frames =
            client.open(
                ChatClient.messages("user", MOONS, "assistant", "Many.", "user", MOONS).encode())) {
      assertThat(frames.nextText()).startsWith(PHRASES.say(Phrase.LET_ME_SEE, Language.ENGLISH));
    }
  }

  @Test
  void an_answer_in_time_is_not_announced() {
    upstream.says("42.");
    try (var server = announcing("30s");
        var client = new ChatClient(server)) {
      assertThat(client.ask(MOONS)).isEqualTo("42.");
    }
  }

  @Test
  void a_mere_greeting_is_not_answered_with_a_delay() {
    assertThat(saidBefore("42.", ChatClient.user("Hello Rosa"))).isEqualTo("42.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "elevenlabs"})
  void whoever_fills_silences_himself_hears_only_the_answer(String profile) {
    assertThat(saidBefore("42.", ChatClient.user(MOONS), profile)).isEqualTo("42.");
  }

  @Test
  void a_whole_completion_holds_the_answer_alone() {
    try (var server = announcing("1ms");
        var client = new ChatClient(server)) {
      upstream.says("42.");
      var body = client.post(ChatClient.messages("user", MOONS).put("stream", false).encode());
      assertThat(new JsonObject(body.body()).encode()).doesNotContain(MOMENT).contains("42.");
    }
  }

  @Test
  void a_conversation_hears_it_once_in_a_while() {
    try (var server = announcing("1ms");
        var client = new ChatClient(server)) {
      assertThat(announced(client, "c1")).isTrue();
      assertThat(announced(client, "c1", "And Saturn?")).isFalse();
      assertThat(announced(client, "c2")).isTrue();
    }
  }

  @Test
  void what_was_dropped_does_not_count_as_heard() {
    try (var log = new InferenceLog();
        var server = announcing("1ms");
        var client = new ChatClient(server)) {
      try (var frames = client.open(ChatClient.user(MOONS), "conversation-id", "c1")) {
        assertThat(frames.nextText()).startsWith(MOMENT);
        var exchange = upstream.next();
        frames.leave();
        exchange.awaitClosed();
      }
      log.next("outcome=abandoned");
      assertThat(announced(client, "c1")).isTrue();
    }
  }

  @Test
  void a_model_that_fails_after_it_is_replaced_unheard() {
    try (var server = announcing("1ms");
        var client = new ChatClient(server);
        var frames = client.open(ChatClient.user(MOONS))) {
      assertThat(frames.nextText()).startsWith(MOMENT);
      upstream.next().head().delta("It").drop();

      assertThat(Sse.text(String.join("\n\n", frames.rest()) + "\n\n"))
          .startsWith(PHRASES.say(Phrase.DIFFICULTY, Language.ENGLISH));
    }
  }

  @Test
  void it_is_logged_and_counted() {
    try (var log = new InferenceLog();
        var server = announcing("1ms");
        var client = new ChatClient(server)) {
      announced(client, "c1");

      assertThat(log.next("outcome=answered")).containsPattern("acknowledged_ms=\\d+");
      assertThat(server.meters().get("rosa.acknowledgements").counter().count()).isEqualTo(1);
    }
  }

  /// What is heard when the model speaks only after an announcement would have come.
  private String saidBefore(String answer, String body, String... profile) {
    try (var server = announcing("1ms");
        var client = new ChatClient(server);
        var frames =
            profile.length == 0
                ? client.open(body)
                : client.openAt("/chat/completions?profile=" + profile[0], body)) {
      var exchange = upstream.next().head();
      // The first heartbeat comes long after an announcement would have.
      while (!frames.next().startsWith(":")) {}
      exchange.delta(answer).finish("stop");
      return Sse.text(String.join("\n\n", frames.rest()) + "\n\n");
    }
  }

  /// Whether a late answer of this conversation is announced.
  private boolean announced(ChatClient client, String conversation) {
    return announced(client, conversation, MOONS);
  }

  private boolean announced(ChatClient client, String conversation, String question) {
    try (var frames = client.open(ChatClient.user(question), "conversation-id", conversation)) {
      var exchange = upstream.next().head();
      var frame = frames.next();
      while (!frame.startsWith(":") && !frame.contains(MOMENT)) {
        frame = frames.next();
      }
      exchange.delta("42.").finish("stop");
      frames.rest();
      return frame.contains(MOMENT);
    }
  }

  private RosaServer announcing(String after) {
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_ACKNOWLEDGE_AFTER", after);
    return RosaServer.with(settings);
  }
}
