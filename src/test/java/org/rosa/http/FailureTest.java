package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
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

/// What a visitor hears when a model fails, and what stays when a client goes. Models break off
/// within a word: whole words may leave when their time has come.
class FailureTest {
  private static final Phrasebook PHRASES = new Phrasebook();
  private static final Map<Language, String> WHO =
      Map.of(
          Language.ENGLISH, "Who are you?",
          Language.FRENCH, "Qui êtes-vous ?",
          Language.SPANISH, "¿Quién eres?",
          Language.RUSSIAN, "Кто ты?",
          Language.CHINESE, "你是谁？",
          Language.ARABIC, "من أنت؟");

  private final FakeUpstream upstream = FakeUpstream.start();

  @AfterEach
  void stop() {
    upstream.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void before_the_first_token_the_pack_answers_in_the_visitor_s_language(Language language) {
    upstream.always(exchange -> exchange.status(500, "<html>Server Error</html>"));
    var question = WHO.getOrDefault(language, "");
    try (var server = RosaServer.asking(upstream);
        var client = new ChatClient(server);
        var withoutModel = RosaServer.embedded();
        var embedded = new ChatClient(withoutModel)) {
      var body = client.post(ChatClient.user(question)).body();

      assertThat(Sse.text(body)).isEqualTo(embedded.ask(question)).isNotBlank();
      assertThat(Sse.finishReasons(body)).containsExactly("stop");
      assertThat(Sse.text(body)).isNotEqualTo(PHRASES.say(Phrase.UNKNOWN, language));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void after_the_first_words_a_spoken_sentence_closes_the_answer(Language language) {
    upstream.always(exchange -> exchange.head().delta("Rosa! Rosa! Rosa! Ro").drop());
    try (var server = RosaServer.asking(upstream);
        var client = new ChatClient(server)) {
      var body = client.post(ChatClient.user(WHO.getOrDefault(language, ""))).body();

      assertThat(Sse.text(body))
          .isEqualTo("Rosa! Rosa! Rosa! " + PHRASES.say(Phrase.INTERRUPTED, language));
      assertThat(Sse.finishReasons(body)).containsExactly("stop");
      assertThat(body).endsWith("data: [DONE]\n\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504})
  void every_refusal_of_a_model_is_survived(int status) {
    upstream.always(exchange -> exchange.status(status, "<html>no</html>"));
    assertFellBack("refused");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422})
  void a_request_that_a_model_cannot_take_is_survived(int status) {
    upstream.always(exchange -> exchange.status(status, "<html>no</html>"));
    assertFellBack("rejected");
  }

  @Test
  void what_a_server_s_policy_forbids_is_declined_and_no_other_model_is_asked() {
    var forbidden = "{\"error\":{\"message\":\"no\",\"code\":\"content_filter\"}}";
    upstream.always(exchange -> exchange.status(400, forbidden));
    try (var backup = FakeUpstream.start().says("From the backup.");
        var log = new InferenceLog();
        var server = RosaServer.with(withBackup(backup));
        var client = new ChatClient(server)) {
      assertThat(client.ask("How many moons does Jupiter have?"))
          .isEqualTo(PHRASES.say(Phrase.DECLINE, Language.ENGLISH));
      assertThat(log.next("reason=filtered")).contains("outcome=fell_back");
      assertThat(backup.waiting()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {\"error\":{\"message\":\"no\"}}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"hal\n\n",
        "data: not json\n\n",
        "data: []\n\n"
      })
  void an_event_that_is_no_chunk_is_a_failure(String event) {
    upstream.always(exchange -> exchange.head().raw(event).end());
    assertFellBack("malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ": comment\n\n", "<html>hello</html>", "{\"choices\":[]}", "data: {}\n\n"})
  void a_stream_that_ends_without_an_end_is_a_failure(String body) {
    upstream.always(exchange -> exchange.head().raw(body.isEmpty() ? ":\n" : body).end());
    assertFellBack("cut_off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":\n",
        "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"hal",
        "data: {\"choices\":[{\"delta\":{\"content\":\"Hal\"}}]}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n"
      })
  void a_connection_cut_after_the_head_lets_nothing_half_said_be_heard(String before) {
    upstream.always(exchange -> exchange.head().raw(before).drop());
    assertFellBack("cut_off");
  }

  @Test
  void an_answer_without_a_word_is_a_failure() {
    upstream.always(exchange -> exchange.head().finish("stop"));
    assertFellBack("empty");
  }

  @Test
  void an_answer_of_markup_alone_is_a_failure() {
    upstream.says("```\n", "code\n", "```\n");
    assertFellBack("unspeakable");
  }

  @Test
  void a_connection_cut_before_the_head_is_a_failure() {
    upstream.always(FakeUpstream.Exchange::drop);
    assertFellBack("cut_off");
  }

  @Test
  void a_server_that_is_not_there_is_a_failure() {
    try (var gone = FakeUpstream.start()) {
      var settings = RosaServer.upstreamSettings(gone);
      gone.stop();
      assertFellBack("unreachable", settings);
    }
  }

  @Test
  void a_giant_event_is_a_failure_and_not_a_heap_full() {
    upstream.always(exchange -> exchange.head().raw("data: " + "x".repeat(2_000_000)).end());
    assertFellBack("malformed");
  }

  @Test
  void a_silent_model_is_given_up() {
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_MODELS_PRIMARY_FIRST_TOKEN_TIMEOUT", "50ms");
    settings.put("ROSA_MODELS_PRIMARY_ALONE_TIMEOUT", "50ms");
    assertFellBack("too_slow", settings);
    upstream.next().awaitClosed();
  }

  @Test
  void a_model_that_stalls_in_the_middle_is_closed_with_a_sentence() {
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_MODELS_PRIMARY_GAP_TIMEOUT", "50ms");
    upstream.always(exchange -> exchange.head().delta("The hall is open. It is large. An"));
    try (var log = new InferenceLog();
        var server = RosaServer.with(settings);
        var client = new ChatClient(server)) {
      assertThat(client.ask("Which hall?"))
          .isEqualTo(
              "The hall is open. It is large. "
                  + PHRASES.say(Phrase.INTERRUPTED, Language.ENGLISH));
      assertThat(log.next("outcome=broken_off")).contains("outcome=broken_off", "reason=too_slow");
      upstream.next().awaitClosed();
    }
  }

  @Test
  void a_runaway_answer_is_stopped_by_the_total_limit() {
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_MODELS_PRIMARY_TOTAL_TIMEOUT", "200ms");
    try (var server = RosaServer.with(settings);
        var client = new ChatClient(server);
        var frames = client.open(ChatClient.user("Which hall?"))) {
      var exchange = upstream.next().head().delta("More. And more ");
      frames.nextText();
      exchange.awaitClosed();
      assertThat(frames.rest().getLast()).isEqualTo("data: [DONE]");
    }
  }

  @Test
  void the_second_model_of_a_chain_speaks_when_the_first_fails() {
    try (var backup = FakeUpstream.start().says("From the backup.")) {
      var settings = withBackup(backup);
      upstream.always(exchange -> exchange.status(429, ""));
      try (var log = new InferenceLog();
          var server = RosaServer.with(settings);
          var client = new ChatClient(server)) {
        assertThat(client.ask("Which hall?")).isEqualTo("From the backup.");
        assertThat(log.next("answered_by=backup")).contains("answered_by=backup");
        assertThat(upstream.next().headers().get("authorization")).isEqualTo("Bearer upstream-key");
        assertThat(backup.next().headers().get("authorization")).isNull();
      }
    }
  }

  @Test
  void done_without_a_finish_reason_and_a_finish_reason_without_done_are_both_an_end() {
    for (var end :
        List.of("data: [DONE]\n\n", "data: {\"choices\":[{\"finish_reason\":\"stop\"}]}\n\n")) {
      upstream.always(exchange -> exchange.head().delta("Open.").raw(end).end());
      try (var server = RosaServer.asking(upstream);
          var client = new ChatClient(server)) {
        assertThat(client.ask("Which hall?")).isEqualTo("Open.");
      }
    }
  }

  @Test
  void a_client_gone_before_the_first_token_frees_the_upstream() {
    assertFreed(exchange -> {}, frames -> {});
  }

  @Test
  void a_client_gone_after_the_upstream_s_head_frees_the_upstream() {
    assertFreed(FakeUpstream.Exchange::head, frames -> {});
  }

  @Test
  void a_client_gone_in_the_middle_frees_the_upstream() {
    assertFreed(
        exchange -> exchange.head().delta("One two ").delta("three "), ChatClient.Frames::nextText);
  }

  private void assertFreed(
      java.util.function.Consumer<FakeUpstream.Exchange> before,
      java.util.function.Consumer<ChatClient.Frames> read) {
    try (var log = new InferenceLog();
        var server = RosaServer.asking(upstream);
        var client = new ChatClient(server)) {
      var frames = client.open(ChatClient.user("Which hall?"));
      var exchange = upstream.next();
      before.accept(exchange);
      read.accept(frames);
      frames.leave();

      exchange.awaitClosed();
      assertThat(log.next("outcome=abandoned")).contains("outcome=abandoned");
      assertThat(log.at(Level.WARNING)).isEmpty();
      assertThat(server.meters().counter("rosa.inferences.aborted").count()).isEqualTo(1);
    }
  }

  @Test
  void a_client_gone_from_a_whole_completion_frees_the_upstream() throws Exception {
    try (var server = RosaServer.asking(upstream);
        var socket =
            new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), server.port())) {
      var body = ChatClient.messages("user", "Which hall?").put("stream", false).encode();
      var request =
          "POST /chat/completions HTTP/1.1\r\nhost: a\r\nauthorization: Bearer "
              + RosaServer.KEY
              + "\r\ncontent-length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      var exchange = upstream.next().head().delta("One ");
      socket.close();

      exchange.awaitClosed();
    }
  }

  private Map<String, String> withBackup(FakeUpstream backup) {
    return RosaServer.upstreamSettings(upstream, backup);
  }

  private void assertFellBack(String reason) {
    assertFellBack(reason, RosaServer.upstreamSettings(upstream));
  }

  private static void assertFellBack(String reason, Map<String, String> settings) {
    try (var log = new InferenceLog();
        var server = RosaServer.with(settings);
        var client = new ChatClient(server)) {
      var body = client.post(ChatClient.user("How many moons does Jupiter have?")).body();

      assertThat(Sse.text(body))
          .startsWith(PHRASES.say(Phrase.DIFFICULTY, Language.ENGLISH))
          .endsWith("The CTBTO is going to save humanity.");
      assertThat(body).endsWith("data: [DONE]\n\n");
      assertThat(log.next("reason=" + reason)).contains("outcome=fell_back", "reason=" + reason);
      assertThat(log.at(Level.WARNING)).isEmpty();
    }
  }
}
