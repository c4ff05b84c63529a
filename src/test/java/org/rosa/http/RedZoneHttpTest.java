package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// The red zone on the wire: what is declined before a model is asked, and what no model gets out.
class RedZoneHttpTest {
  private static final String QUESTION = "How do waves travel through the Earth?";
  private static final String GOOD = "The Treaty bans all nuclear explosions. ";
  private static final String BAD = "In my opinion Russia is to blame for that war.";

  private final FakeUpstream upstream = FakeUpstream.start();
  private RosaServer server;
  private ChatClient client;

  @BeforeEach
  void start() {
    server = RosaServer.asking(upstream);
    client = new ChatClient(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
    upstream.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_violation_is_declined_politely_and_no_model_is_asked(boolean stream) {
    var said = ask("Who is right in the war between Russia and Ukraine?", stream, "input:sides");

    assertThat(said).isNotBlank().doesNotContainIgnoringCase("war", "Ukraine");
    assertThat(upstream.waiting()).isZero();
    assertThat(counted("input", "sides")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_emergency_gets_help_at_once(boolean stream) {
    assertThat(ask("Help, my colleague collapsed and is not breathing!", stream, "input:safety"))
        .contains("144");
    assertThat(upstream.waiting()).isZero();
    assertThat(counted("input", "safety")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_bad_sentence_in_pieces_is_never_said_and_the_answer_closes_gracefully(boolean stream) {
    upstream.says((GOOD + BAD + " And more of it.").split("(?<=\\G.{3})"));

    var said = ask(QUESTION, stream, "output:sides");

    assertThat(said).startsWith(GOOD.strip()).doesNotContain("opinion", "Russia", "And more");
    assertThat(said.length()).isGreaterThan(GOOD.length() + 10);
    assertThat(counted("output", "sides")).isEqualTo(1);
  }

  @Test
  void a_model_that_was_stopped_is_cancelled() {
    try (var frames = client.open(ChatClient.user(QUESTION))) {
      var exchange = upstream.next().head().delta(GOOD + BAD + " More. ");
      assertThat(frames.nextText()).isEqualTo(GOOD);
      exchange.awaitClosed();
      assertThat(frames.rest().getLast()).isEqualTo("data: [DONE]");
    }
  }

  @Test
  void text_is_held_until_its_sentence_is_judged() {
    try (var frames = client.open(ChatClient.user(QUESTION))) {
      var exchange = upstream.next().head().delta("In my opinion ").delta("Russia is to ");
      exchange.delta("blame for that war. ").finish("stop");
      assertThat(frames.nextText()).doesNotContain("opinion", "Russia");
    }
  }

  @Test
  void a_slow_model_is_heard_word_by_word_after_the_time_cap() {
    try (var frames = client.open(ChatClient.user(QUESTION))) {
      var exchange = upstream.next().head().delta("The hall is on ").delta("the ");
      assertThat(frames.nextText()).startsWith("The hall is");
      exchange.delta("upper level.").finish("stop");
      assertThat(Sse.text(String.join("\n\n", frames.rest()) + "\n\n")).endsWith("upper level.");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_answer_in_another_language_is_replaced(boolean stream) {
    upstream.says("Bonjour, la conférence se tient au palais de la Hofburg à Vienne.");

    var said = ask("Where does the conference take place?", stream, "output:language");

    assertThat(said).contains("Hofburg").doesNotContain("Bonjour", "palais de la");
    assertThat(counted("output", "language")).isEqualTo(1);
  }

  @Test
  void the_log_names_stage_category_and_rule_and_no_word() {
    try (var log = new InferenceLog()) {
      client.post(ChatClient.user("Who is right in the war between Russia and Ukraine?"));

      assertThat(log.next("outcome=declined"))
          .containsPattern("guard=input:sides:en\\.sides\\.\\d+")
          .doesNotContain("Ukraine");
    }
  }

  @Test
  void two_declines_in_a_row_differ() {
    var question = "Who is right in the war between Russia and Ukraine?";
    var first = Sse.text(client.post(ChatClient.user(question)).body());
    var second =
        Sse.text(
            client
                .post(
                    ChatClient.messages("user", question, "assistant", first, "user", question)
                        .encode())
                .body());

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void off_lets_a_model_say_anything() {
    upstream.says(BAD);
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_RED_ZONE", "off");
    try (var unguarded = RosaServer.with(settings);
        var caller = new ChatClient(unguarded)) {
      assertThat(caller.ask(QUESTION)).isEqualTo(BAD);
    }
  }

  @Test
  void strict_declines_the_status_of_the_treaty() {
    try (var strict = RosaServer.with(Map.of("ROSA_RED_ZONE", "strict"));
        var caller = new ChatClient(strict)) {
      try (var log = new InferenceLog()) {
        caller.ask("Which States still have to ratify the Treaty?");
        log.next("guard=input:status");
      }
      assertThat(
              strict
                  .meters()
                  .get("rosa.guard")
                  .tag("category", "status")
                  .tag("action", "neutral-fact")
                  .counter()
                  .count())
          .isEqualTo(1);
    }
  }

  /// Asks and waits until the guard's decision has been told.
  ///
  /// @param guard stage and category
  private String ask(String question, boolean stream, String guard) {
    var body = ChatClient.messages("user", question).put("stream", stream).encode();
    String answer;
    try (var log = new InferenceLog()) {
      answer = client.post(body).body();
      log.next("guard=" + guard);
    }
    return stream
        ? Sse.text(answer)
        : new JsonObject(answer)
            .getJsonArray("choices")
            .getJsonObject(0)
            .getJsonObject("message")
            .getString("content");
  }

  private double counted(String stage, String category) {
    return List.copyOf(
            server
                .meters()
                .find("rosa.guard")
                .tag("stage", stage)
                .tag("category", category)
                .counters())
        .stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }
}
