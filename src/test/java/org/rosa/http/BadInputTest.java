package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// Nothing a client sends produces a stack trace, a 500 or a hang, and every refusal helps.
class BadInputTest {
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
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{}|messages",
        "{\"messages\":null}|messages",
        "{\"messages\":[]}|messages",
        "{\"messages\":\"hello\"}|messages",
        "{\"messages\":[7]}|messages[0]",
        "{\"messages\":[{\"content\":\"a\"}]}|messages[0].role",
        "{\"messages\":[{\"role\":\"king\",\"content\":\"a\"}]}|messages[0].role",
        "{\"messages\":[{\"role\":5,\"content\":\"a\"}]}|messages[0].role",
        "{\"messages\":[{\"role\":\"user\",\"content\":7}]}|messages[0].content",
        "{\"messages\":[{\"role\":\"user\",\"content\":[7]}]}|messages[0].content[0]",
        "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":7}]}]}"
            + "|messages[0].content[0].text",
        "{\"stream\":\"yes\",\"messages\":[{\"role\":\"user\"}]}|stream",
        "{\"model\":7,\"messages\":[{\"role\":\"user\"}]}|model",
        "{\"temperature\":\"hot\",\"messages\":[{\"role\":\"user\"}]}|temperature",
        "{\"max_tokens\":1.5,\"messages\":[{\"role\":\"user\"}]}|max_tokens",
        "{\"tools\":{},\"messages\":[{\"role\":\"user\"}]}|tools",
        "{\"stream_options\":[],\"messages\":[{\"role\":\"user\"}]}|stream_options",
        "{\"stream_options\":{\"include_usage\":1},\"messages\":[{\"role\":\"user\"}]}"
            + "|stream_options.include_usage",
        "{\"messages\":[{\"role\":\"assistant\",\"tool_calls\":{}}]}|messages[0].tool_calls",
        "{\"messages\":[{\"role\":\"assistant\",\"tool_calls\":[1]}]}|messages[0].tool_calls[0]"
      })
  void a_wrong_field_is_named(String body, String field) {
    var response = client.post(body);

    assertThat(response.statusCode()).isEqualTo(400);
    var error = new JsonObject(response.body()).getJsonObject("error");
    assertThat(error.getString("param")).isEqualTo(field);
    assertThat(error.getString("message")).contains("'" + field + "'");
    assertThat(error.getString("type")).isEqualTo("invalid_request_error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "7",
        "null",
        "\"text\"",
        "{",
        "{\"messages\":[",
        "{} {}",
        "{\"a\":1}}"
      })
  void a_body_that_is_no_json_object_is_told_so(String body) {
    var response = client.post(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(new JsonObject(response.body()).getJsonObject("error").getString("message"))
        .isNotBlank()
        .doesNotContain("Exception", "jackson", "org.rosa");
  }

  @Test
  void deep_nesting_huge_numbers_and_odd_letters_are_survived() {
    for (var body :
        new String[] {
          "[".repeat(100_000),
          "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",\"messages\":[]}",
          "{\"seed\":" + "9".repeat(5_000) + ",\"messages\":[{\"role\":\"user\"}]}",
          "{\"temperature\":1e999999999,\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}",
          "{\"messages\":[{\"role\":\"user\",\"content\":\"\\ud800 lone \\udc00\"}]}",
          "{\"messages\":[{\"role\":\"user\",\"content\":\"\\u0000\\u0007\"}]}",
        }) {
      assertThat(client.post(body).statusCode()).isIn(200, 400);
    }
  }

  @Test
  void the_body_is_json_whatever_its_content_type_says() {
    for (var type :
        new String[] {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data"}) {
      assertThat(Sse.text(client.post(ChatClient.user("hello"), "content-type", type).body()))
          .isNotBlank();
    }
  }

  @Test
  void seeded_garbage_never_gets_a_500_or_a_hang() {
    long seed = 20250908L;
    var random = new Random(seed);
    var good = ChatClient.messages("user", "hello", "system", "x").encode();
    for (int round = 0; round < 400; round++) {
      var bytes = good.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var status =
          client
              .send(
                  client
                      .request("/chat/completions")
                      .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes)))
              .statusCode();
      assertThat(status).as("seed %d, round %d", seed, round).isIn(200, 400);
    }
  }

  @Test
  void a_body_over_the_limit_gets_413_announced_or_not() throws Exception {
    try (var small = RosaServer.with(Map.of("ROSA_MAX_BODY_BYTES", "1000"));
        var caller = new ChatClient(small)) {
      var large = ChatClient.user("x".repeat(2_000));
      var announced = caller.post(large);

      assertThat(announced.statusCode()).isEqualTo(413);
      assertThat(new JsonObject(announced.body()).getJsonObject("error").getString("message"))
          .contains("1000");
      assertThat(
              raw(
                  small,
                  "transfer-encoding: chunked\r\n",
                  "7d0\r\n" + "x".repeat(2_000) + "\r\n0\r\n\r\n"))
          .startsWith("HTTP/1.1 413");
      assertThat(raw(small, "transfer-encoding: chunked\r\n", endless()))
          .startsWith("HTTP/1.1 413");
      assertThat(caller.post(ChatClient.user("hello")).statusCode()).isEqualTo(200);
    }
  }

  /// A body that never ends, as far as one may be sent.
  private static String endless() {
    return ("3e8\r\n" + "x".repeat(1_000) + "\r\n").repeat(20);
  }

  @Test
  void a_client_that_waits_for_continue_is_told_to_go_on() throws Exception {
    var body = ChatClient.user("hello");
    var answer =
        raw(
            server,
            "expect: 100-continue\r\nconnection: close\r\ncontent-length: "
                + body.length()
                + "\r\n",
            body);

    assertThat(answer).startsWith("HTTP/1.1 100 Continue").contains("200 OK", "[DONE]");
  }

  @Test
  void an_http_1_0_client_gets_its_stream_too() throws Exception {
    var body = ChatClient.user("hello");
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var request =
          "POST /chat/completions HTTP/1.0\r\nauthorization: Bearer "
              + RosaServer.KEY
              + "\r\ncontent-length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).contains("200 OK").endsWith("data: [DONE]\n\n");
    }
  }

  @Test
  void an_unknown_profile_is_refused_by_name() {
    var response = client.postTo("/chat/completions?profile=shout", ChatClient.user("hello"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("profile", "speech, sse, text, vapi, elevenlabs");
  }

  @Test
  void at_the_hard_limit_of_streams_there_is_503_with_retry_after_and_then_room_again() {
    try (var upstream = FakeUpstream.start()) {
      var settings = RosaServer.upstreamSettings(upstream);
      settings.put("ROSA_MAX_STREAMS", "1");
      try (var full = RosaServer.with(settings);
          var caller = new ChatClient(full);
          var frames = caller.open(ChatClient.user("which hall?"))) {
        var exchange = upstream.next().head().delta("One ");
        var refused = caller.post(ChatClient.user("hello"));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).contains("1");
        assertThat(new JsonObject(refused.body()).getJsonObject("error").getString("type"))
            .isEqualTo("server_error");
        exchange.finish("stop");
        frames.rest();
        upstream.says("Again.");
        assertThat(untilServed(caller)).isEqualTo("Again.");
      }
    }
  }

  /// The place is given back a moment after the last byte; asks until then.
  private static String untilServed(ChatClient caller) {
    for (int i = 0; i < 1_000; i++) {
      var response = caller.post(ChatClient.user("hello"));
      if (response.statusCode() == 200) {
        return Sse.text(response.body());
      }
    }
    return "";
  }

  @Test
  void more_model_answers_than_permitted_are_given_from_the_pack() {
    try (var upstream = FakeUpstream.start()) {
      var settings = RosaServer.upstreamSettings(upstream);
      settings.put("ROSA_MAX_MODEL_STREAMS", "1");
      try (var log = new InferenceLog();
          var busy = RosaServer.with(settings);
          var caller = new ChatClient(busy);
          var frames = caller.open(ChatClient.user("which hall?"))) {
        var exchange = upstream.next().head().delta("One ");
        assertThat(caller.ask("What is the CTBTO?")).contains("Vienna");
        assertThat(log.next("answered_by=embedded"))
            .contains("answered_by=embedded", "reason=overload");
        exchange.finish("stop");
        assertThat(frames.rest().getLast()).isEqualTo("data: [DONE]");
      }
    }
  }

  private static String raw(RosaServer server, String headers, String body) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var request =
          "POST /chat/completions HTTP/1.1\r\nhost: a\r\nauthorization: Bearer "
              + RosaServer.KEY
              + "\r\n"
              + headers
              + "\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.setSoTimeout(10_000);
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
