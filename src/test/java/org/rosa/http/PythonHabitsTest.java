package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;

/// Requirement 39 with the habits of the OpenAI Python SDK, which avatar platforms call with: it
/// sends `accept: application/json` with a stream, offers gzip, gives up when no byte comes for its
/// read timeout, passes over comments and stops at `[DONE]`.
class PythonHabitsTest {
  private static final int READ_TIMEOUT_MILLIS = 2_000;

  private final FakeUpstream upstream = FakeUpstream.start();
  private RosaServer server;

  @BeforeEach
  void start() {
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_MODELS_PRIMARY_FIRST_TOKEN_TIMEOUT", "60s");
    server = RosaServer.with(settings);
  }

  @AfterEach
  void stop() {
    server.close();
    upstream.close();
  }

  @Test
  void requirement_39_a_slow_model_never_runs_into_the_client_s_read_timeout() throws IOException {
    try (var call = new Call(server, "Which hall?")) {
      var exchange = upstream.next();
      // Five signs of life span more than twice the read timeout.
      for (int i = 0; i < 5; i++) {
        assertThat(call.untilComment()).startsWith(": ");
      }
      exchange.head().delta("Open.").finish("stop");
      assertThat(call.rest()).anyMatch(line -> line.contains("Open."));
    }
  }

  @Test
  void requirement_39_three_growing_transcripts_each_get_their_own_answer() throws IOException {
    try (var first = new Call(server, "Which");
        var second = new Call(server, "Which hall");
        var third = new Call(server, "Which hall is it?")) {
      var exchanges = new ArrayList<FakeUpstream.Exchange>();
      for (int i = 0; i < 3; i++) {
        exchanges.add(upstream.next());
      }
      first.close();
      second.close();
      int alive = 0;
      for (var exchange : exchanges) {
        var messages = exchange.body().getJsonArray("messages");
        var said = messages.getJsonObject(messages.size() - 1).getString("content");
        if (said.equals("Which hall is it?")) {
          exchange.head().delta("The Forum.").finish("stop");
          alive++;
        } else {
          exchange.awaitClosed();
        }
      }
      assertThat(alive).isEqualTo(1);
      assertThat(third.rest()).anyMatch(line -> line.contains("The Forum."));
    }
  }

  @Test
  void requirement_39_the_stream_is_neither_compressed_nor_of_another_type() throws IOException {
    upstream.says("Open.");
    try (var call = new Call(server, "Which hall?")) {
      var lines = call.rest();
      assertThat(lines.getFirst()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(lines).noneMatch(line -> line.startsWith("content-encoding"));
      assertThat(lines).anyMatch(line -> line.equals("content-type: text/plain; charset=utf-8"));
    }
  }

  /// A call whose socket gives up after the read timeout.
  private static final class Call implements AutoCloseable {
    private final Socket socket;

    Call(RosaServer server, String question) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
      socket.setSoTimeout(READ_TIMEOUT_MILLIS);
      var body = ChatClient.messages("user", question).put("stream", true).encode();
      var request =
          List.of(
              "POST /chat/completions HTTP/1.1",
              "host: localhost",
              "accept: application/json",
              "accept-encoding: gzip, deflate",
              "content-type: application/json",
              "user-agent: AsyncOpenAI/Python 1.0.0",
              "x-stainless-lang: python",
              "x-stainless-read-timeout: 2",
              "x-stainless-retry-count: 0",
              "authorization: Bearer " + RosaServer.KEY,
              "content-length: " + body.length(),
              "",
              body);
      socket.getOutputStream().write(String.join("\r\n", request).getBytes(StandardCharsets.UTF_8));
    }

    String untilComment() throws IOException {
      var line = line();
      while (!line.startsWith(":")) {
        line = line();
      }
      return line;
    }

    /// All lines up to `[DONE]`.
    List<String> rest() throws IOException {
      var lines = new ArrayList<String>();
      for (var line = line(); !line.equals("data: [DONE]"); line = line()) {
        lines.add(line);
      }
      return lines;
    }

    private String line() throws IOException {
      var line = new java.io.ByteArrayOutputStream();
      int read = socket.getInputStream().read();
      while (read >= 0 && read != '\n') {
        line.write(read);
        read = socket.getInputStream().read();
      }
      if (read < 0) {
        throw new IOException("the connection ended before [DONE]");
      }
      return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
