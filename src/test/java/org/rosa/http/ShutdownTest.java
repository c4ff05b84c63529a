package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// A process that is told to stop takes nothing on, lets answers end, and ends the rest politely.
class ShutdownTest {
  /// Answered without a model.
  private static final String SILENCE = ChatClient.user("");

  private static final String MOONS = "How many moons does Jupiter have?";

  private static final Map<Language, String> QUESTIONS =
      Map.of(
          Language.ENGLISH, MOONS,
          Language.FRENCH, "Combien de lunes la planète Jupiter possède-t-elle ?",
          Language.SPANISH, "¿Cuántas lunas tiene Júpiter?",
          Language.RUSSIAN, "Сколько спутников у Юпитера?",
          Language.CHINESE, "木星有几颗卫星？",
          Language.ARABIC, "كم قمراً لكوكب المشتري؟");

  private final FakeUpstream upstream = FakeUpstream.start();
  private final RosaServer server = RosaServer.asking(upstream);
  private final ChatClient client = new ChatClient(server);

  @AfterEach
  void stop() {
    client.close();
    server.close();
    upstream.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void an_answer_that_takes_too_long_ends_with_a_goodbye(Language language) {
    var question = QUESTIONS.getOrDefault(language, "");
    try (var log = new InferenceLog();
        var frames = client.open(ChatClient.user(question))) {
      var asked = upstream.next().head();

      server.stop(Duration.ofMillis(1));

      var rest = rest(frames);
      assertThat(Sse.text(rest).strip()).isEqualTo(new Phrasebook().say(Phrase.GOODBYE, language));
      assertThat(Sse.finishReasons(rest)).containsExactly("stop");
      assertThat(Sse.data(rest)).endsWith("[DONE]");
      asked.awaitClosed();
      assertThat(log.next("outcome=dismissed")).contains("answered_by=phrasebook", "finish=stop");
    }
  }

  @Test
  void so_does_one_of_a_conversation_and_its_words_stay_said() {
    try (var frames = client.open(ChatClient.user(MOONS), "conversation-id", "c1")) {
      var asked = upstream.next().head().delta("There are many. And ");
      assertThat(frames.nextText()).startsWith("There are many.");

      server.stop(Duration.ofMillis(1));

      assertThat(Sse.text(rest(frames)))
          .endsWith(new Phrasebook().say(Phrase.GOODBYE, Language.ENGLISH));
      asked.awaitClosed();
    }
  }

  @Test
  void an_answer_that_ends_in_time_is_whole_and_nothing_new_is_taken_on() {
    try (var frames = client.open(ChatClient.user(MOONS))) {
      var asked = upstream.next().head();
      var stopped = CompletableFuture.runAsync(() -> server.stop(Duration.ofSeconds(25)));
      var refused = client.post(SILENCE);
      while (refused.statusCode() == 200) {
        refused = client.post(SILENCE);
      }
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("retry-after")).contains("1");
      assertThat(new JsonObject(refused.body()).getJsonObject("error").getString("code"))
          .isEqualTo("stopping");

      asked.delta("Many.").finish("stop");
      stopped.join();

      assertThat(Sse.text(rest(frames))).isEqualTo("Many.");
    }
  }

  private static String rest(ChatClient.Frames frames) {
    return String.join("\n\n", frames.rest()) + "\n\n";
  }
}
