package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.testing.CabledClient;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.PackagedRosa;
import org.rosa.testing.RosaServer;

/// A client whose cable is pulled, and the packaged application with the system's own sockets.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class VanishedClientIT {
  private static final String KEY = "a-key-of-the-tests-4711";
  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path folder = Path.of("target");

  @Test
  void a_client_that_vanished_without_a_word_frees_the_upstream_at_every_stage() {
    try (var client = CabledClient.plugIn();
        var upstream = FakeUpstream.start();
        var server = PackagedRosa.serve(folder, settings(upstream))) {
      int port = URI.create(server.url()).getPort();
      client.send(port, request("How many moons does Jupiter have?", "c1"));
      var beforeHead = upstream.next();
      client.send(port, request("How many moons does Saturn have?", "c2"));
      var beforeWords = upstream.next().head();
      client.send(port, request("How many moons does Neptune have?", "c3"));
      var inTheMiddle = upstream.next().head().delta("There are many. And ");

      client.pullCable();

      for (var exchange : List.of(beforeHead, beforeWords, inTheMiddle)) {
        exchange.awaitClosed(PATIENCE_SECONDS);
        assertThat(server.line("inference="))
            .contains("outcome=abandoned", "answered_by=nobody", "finish=-");
      }
      assertThat(upstream.waiting()).isZero();
    }
  }

  /// No clock of a model's runs out meanwhile.
  private static Map<String, String> settings(FakeUpstream upstream) {
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_HOST", CabledClient.SERVER);
    settings.put("ROSA_API_KEYS", "tests:" + KEY);
    for (var clock : List.of("FIRST_TOKEN", "ALONE", "GAP", "TOTAL")) {
      settings.put("ROSA_MODELS_PRIMARY_" + clock + "_TIMEOUT", "5m");
    }
    return settings;
  }

  private static String request(String question, String conversation) {
    var body = ChatClient.user(question);
    return String.join(
        "\\r\\n",
        "POST /chat/completions HTTP/1.1",
        "host: rosa",
        "authorization: Bearer " + KEY,
        "conversation-id: " + conversation,
        "content-length: " + body.length(),
        "",
        body);
  }
}
