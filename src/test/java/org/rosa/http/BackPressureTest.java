package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;

/// A client that does not read what it is told.
class BackPressureTest {
  private static final String QUESTION = "How many moons does Jupiter have?";

  /// More than the system's buffers hold, and less than Rosa keeps for a client.
  private static final int STUCK = 160 * 1024;

  private static final String WORDS = "many words ".repeat(1024);

  private final FakeUpstream upstream = FakeUpstream.start();
  private final InferenceLog log = new InferenceLog();
  private final RosaServer server = RosaServer.with(settings(upstream));
  private final Socket socket = connected(server);

  @AfterEach
  void stop() throws IOException {
    socket.close();
    server.close();
    log.close();
    upstream.close();
  }

  @Test
  void one_that_leaves_while_it_is_waited_for_frees_the_upstream() throws IOException {
    ask();
    var exchange = upstream.next().head();
    exchange.delta(WORDS);
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    speak(exchange, STUCK);

    socket.close();

    exchange.awaitClosed();
    assertThat(log.next("outcome=abandoned")).contains("answered_by=nobody", "finish=-");
  }

  @Test
  void one_that_reads_nothing_for_some_ten_seconds_is_cut_however_little_it_is()
      throws IOException {
    ask();
    var exchange = upstream.next().head();
    speak(exchange, STUCK);

    exchange.awaitClosed(30);
    assertThat(log.next("outcome=abandoned")).contains("answered_by=nobody", "finish=-");
  }

  @Test
  void one_that_reads_at_last_hears_every_word() throws IOException {
    ask();
    var exchange = upstream.next().head();
    speak(exchange, STUCK);
    exchange.finish("stop");

    var heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(heard).contains("[DONE]");
    assertThat(heard.split("words", -1).length - 1).isEqualTo(STUCK / WORDS.length() * 1024);
    assertThat(log.next("outcome=answered")).contains("answered_by=primary");
  }

  private static void speak(FakeUpstream.Exchange exchange, int signs) {
    for (int i = 0; i < signs / WORDS.length(); i++) {
      exchange.delta(WORDS);
    }
  }

  private void ask() throws IOException {
    var body = ChatClient.user(QUESTION);
    var request =
        "POST /chat/completions?profile=text HTTP/1.1\r\nhost: a\r\nauthorization: Bearer "
            + RosaServer.KEY
            + "\r\nconnection: close\r\ncontent-length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
  }

  private static Socket connected(RosaServer server) {
    try {
      var socket = new Socket();
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings(FakeUpstream upstream) {
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_RED_ZONE", "off");
    settings.put("ROSA_MODELS_PRIMARY_GAP_TIMEOUT", "60s");
    return settings;
  }
}
