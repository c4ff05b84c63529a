package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// Two models on the wire: how one takes over from the other, and what is freed when a client goes.
/// Where what was heard is compared to the letter, a model breaks off within a word: whole words
/// may leave when their time has come.
class FailoverHttpTest {
  private static final String HALL = "Which hall is behind the second door?";

  private final FakeUpstream primary = FakeUpstream.start();
  private final FakeUpstream backup = FakeUpstream.start();

  @AfterEach
  void stop() {
    primary.close();
    backup.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is the large hall. It has a stage. It | It has a door too. | It has a door too.",
        "It is the large hall. It has a stage. It | It has a stage. It is open. | It is open.",
        "It is the large hall. It has a stage. It | It is the large hall. It has a stage. It is"
            + " open. | It is open."
      })
  void the_second_model_goes_on_and_what_it_repeats_is_left_out(
      String broken, String next, String heard) {
    primary.always(exchange -> exchange.head().delta(broken).drop());
    backup.says(next.split("(?<=\\G.{5})"));
    try (var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      assertThat(client.ask(HALL)).isEqualTo("It is the large hall. It has a stage. " + heard);
    }
  }

  @Test
  void the_second_model_is_told_what_was_said_and_ends_with_no_prefill() {
    primary.always(exchange -> exchange.head().delta("It is large. It is open. It").end());
    backup.says("It has a stage.");
    try (var log = new InferenceLog();
        var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      client.ask(HALL);
      var messages = backup.next().body().getJsonArray("messages");

      assertThat(fromEnd(messages, 2).getString("role")).isEqualTo("assistant");
      assertThat(fromEnd(messages, 2).getString("content")).isEqualTo("It is large. It is open.");
      assertThat(fromEnd(messages, 1).getString("role")).isEqualTo("system");
      assertThat(fromEnd(messages, 1).getString("content"))
          .contains("Go on right after them", "in English", "Do not repeat");
      assertThat(log.next("answered_by=backup")).contains("outcome=answered", "reason=cut_off");
    }
  }

  @Test
  void a_sentence_whose_beginning_was_spoken_is_finished_by_the_second_model() {
    try (var server = RosaServer.with(settings());
        var client = new ChatClient(server);
        var frames = client.open(ChatClient.user(HALL))) {
      var exchange = primary.next().head().delta("The hall is on the upper ");
      var heard = frames.nextText();
      backup.says("The hall is on the upper level.");
      exchange.drop();

      heard += Sse.text(String.join("\n\n", frames.rest()) + "\n\n");
      assertThat(heard).isEqualTo("The hall is on the upper level.");
    }
  }

  @Test
  void nothing_of_a_model_that_broke_before_its_first_word_was_whole_is_heard() {
    primary.always(exchange -> exchange.head().delta("It").drop());
    backup.says("It is open.");
    try (var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      assertThat(client.ask(HALL)).isEqualTo("It is open.");
      assertThat(backup.next().body().getJsonArray("messages")).hasSize(2);
    }
  }

  @Test
  void the_red_zone_holds_across_the_seam() {
    primary.always(exchange -> exchange.head().delta("It is large. In my opinion Russia ").drop());
    backup.says("In my opinion Russia is to blame for that war.");
    try (var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      assertThat(client.ask(HALL)).startsWith("It is large. ").doesNotContain("blame", "war");
    }
  }

  @Test
  void a_tool_call_is_not_made_twice() {
    var part =
        "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":"
            + "{\"name\":\"end_call\",\"arguments\":\"\"}}]}}]}";
    primary.always(exchange -> exchange.head().event(part).drop());
    try (var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      client.post(ChatClient.user(HALL));
      assertThat(backup.waiting()).isZero();
    }
  }

  @Test
  void a_connection_that_is_closed_before_a_byte_is_tried_once_more() {
    var requests = new AtomicInteger();
    primary.always(
        exchange -> {
          if (requests.incrementAndGet() == 2) {
            exchange.drop();
          } else {
            exchange.head().delta("It is open.").finish("stop");
          }
        });
    try (var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      client.ask(HALL);
      assertThat(client.ask(HALL)).isEqualTo("It is open.");
      assertThat(requests).hasValue(3);
      assertThat(backup.waiting()).isZero();
    }
  }

  @Test
  void a_connection_that_is_always_closed_is_tried_twice_and_no_more() {
    primary.always(FakeUpstream.Exchange::drop);
    backup.says("It is open.");
    try (var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      assertThat(client.ask(HALL)).isEqualTo("It is open.");
      assertThat(primary.waiting()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "Wed, 21 Oct 2026 07:28:30 GMT"})
  void a_server_that_asks_for_time_is_not_asked_in_that_time(String retryAfter) {
    primary.always(exchange -> busy(exchange, retryAfter));
    backup.says("It is open.");
    try (var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      assertThat(client.ask(HALL)).isEqualTo("It is open.");
      assertThat(client.ask(HALL)).isEqualTo("It is open.");

      assertThat(primary.waiting()).isEqualTo(1);
      assertThat(server.meters().get("rosa.model.breaker").tag("model", "primary").gauge().value())
          .isEqualTo(2);
      assertThat(failures(server, "refused")).isEqualTo(1);
      assertThat(failures(server, "resting")).isEqualTo(1);
    }
  }

  @Test
  void an_answer_byte_by_byte_with_other_line_ends_is_read() {
    primary.always(
        exchange -> {
          exchange.head();
          for (var unit :
              "data: {\"choices\":[{\"delta\":{\"content\":\"Open.\"}}]}\r\n\r\ndata: [DONE]\r\n\r\n"
                  .split("")) {
            exchange.raw(unit);
          }
          exchange.end();
        });
    try (var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      assertThat(client.ask(HALL)).isEqualTo("Open.");
    }
  }

  @Test
  void a_server_that_never_shakes_hands_is_left_within_the_connect_limit() throws Exception {
    backup.says("It is open.");
    try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var settings = settings();
      settings.put(
          "ROSA_MODELS_PRIMARY_BASE_URL", "https://127.0.0.1:" + mute.getLocalPort() + "/v1");
      settings.put("ROSA_MODELS_PRIMARY_CONNECT_TIMEOUT", "50ms");
      try (var log = new InferenceLog();
          var server = RosaServer.with(settings);
          var client = new ChatClient(server)) {
        assertThat(client.ask(HALL)).isEqualTo("It is open.");
        assertThat(log.next("answered_by=backup")).contains("reason=unreachable");
      }
    }
  }

  @Test
  void a_client_gone_while_the_connection_is_made_frees_it_and_no_other_model_is_asked()
      throws Exception {
    try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var settings = settings();
      settings.put(
          "ROSA_MODELS_PRIMARY_BASE_URL", "https://127.0.0.1:" + mute.getLocalPort() + "/v1");
      settings.put("ROSA_MODELS_PRIMARY_CONNECT_TIMEOUT", "30s");
      try (var log = new InferenceLog();
          var server = RosaServer.with(settings);
          var client = new ChatClient(server)) {
        var frames = client.open(ChatClient.user(HALL));
        try (var shakingHands = mute.accept()) {
          frames.leave();

          assertThat(log.next("outcome=abandoned")).contains("answered_by=nobody", "finish=-");
          awaitEnd(shakingHands);
          assertThat(backup.waiting()).isZero();
        }
      }
    }
  }

  private static void awaitEnd(Socket socket) throws Exception {
    socket.setSoTimeout(10_000);
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (SocketException e) {
      // A reset is an end as well.
    }
  }

  @Test
  void a_client_gone_while_two_models_are_asked_frees_both() {
    var settings = settings();
    settings.put("ROSA_HEDGE_AFTER", "1ms");
    try (var server = RosaServer.with(settings);
        var client = new ChatClient(server)) {
      var frames = client.open(ChatClient.user(HALL));
      var first = primary.next();
      var second = backup.next();
      frames.leave();

      first.awaitClosed();
      second.awaitClosed();
    }
  }

  @Test
  void the_model_that_was_outrun_is_freed_at_once() {
    var settings = settings();
    settings.put("ROSA_HEDGE_AFTER", "1ms");
    try (var server = RosaServer.with(settings);
        var client = new ChatClient(server);
        var frames = client.open(ChatClient.user(HALL))) {
      var first = primary.next();
      var second = backup.next().head().delta("It is ");
      first.awaitClosed();
      second.delta("open.").finish("stop");

      assertThat(Sse.text(String.join("\n\n", frames.rest()) + "\n\n")).isEqualTo("It is open.");
    }
  }

  @Test
  void a_client_gone_while_the_second_model_goes_on_frees_it_and_gets_no_other_words() {
    primary.always(exchange -> exchange.head().delta("It is large. It is also ").drop());
    try (var log = new InferenceLog();
        var server = RosaServer.with(settings());
        var client = new ChatClient(server)) {
      var frames = client.open(ChatClient.user(HALL));
      var second = backup.next().head();
      frames.leave();

      second.awaitClosed();
      assertThat(log.next("outcome=abandoned")).contains("finish=-", "answered_by=nobody");
      assertThat(log.at(Level.WARNING)).isEmpty();
    }
  }

  @Test
  void a_client_that_does_not_read_is_cut_before_it_fills_the_memory() throws Exception {
    var settings = settings();
    settings.put("ROSA_RED_ZONE", "off");
    try (var log = new InferenceLog();
        var server = RosaServer.with(settings);
        var socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      var body = ChatClient.user(HALL);
      var request =
          "POST /chat/completions?profile=text HTTP/1.1\r\nhost: a\r\nauthorization: Bearer "
              + RosaServer.KEY
              + "\r\ncontent-length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var exchange = primary.next().head();
      for (int i = 0; i < 300; i++) {
        exchange.delta("x".repeat(1 << 16));
      }

      exchange.awaitClosed();
      assertThat(log.next("outcome=abandoned")).contains("answered_by=nobody");
      assertThat(backup.waiting()).isZero();
    }
  }

  private static void busy(FakeUpstream.Exchange exchange, String retryAfter) {
    exchange.status(
        429, Map.of("retry-after", retryAfter, "date", "Wed, 21 Oct 2026 07:28:00 GMT"));
  }

  private static double failures(RosaServer server, String reason) {
    return server
        .meters()
        .get("rosa.model.failures")
        .tag("model", "primary")
        .tag("reason", reason)
        .functionCounter()
        .count();
  }

  private static JsonObject fromEnd(JsonArray messages, int back) {
    return messages.getJsonObject(messages.size() - back);
  }

  private Map<String, String> settings() {
    return RosaServer.upstreamSettings(primary, backup);
  }
}
