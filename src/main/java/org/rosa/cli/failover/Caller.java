package org.rosa.cli.failover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// Asks Rosa the sample question as a platform does, and listens to the stream.
final class Caller implements AutoCloseable {
  /// The key that opens this bench's own server.
  static final String KEY = "bench-key";

  /// A call that lasts longer hangs.
  private static final Duration LONGEST = Duration.ofSeconds(45);

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest request;
  private final MisbehavingServer server;

  Caller(int port, MisbehavingServer server) {
    this.server = server;
    this.request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/chat/completions"))
            .header("authorization", "Bearer " + KEY)
            .timeout(LONGEST)
            .POST(HttpRequest.BodyPublishers.ofString(question()))
            .build();
  }

  private static String question() {
    var body = JSON.createObjectNode().put("stream", true);
    body.putObject("stream_options").put("include_usage", true);
    body.putArray("messages").addObject().put("role", "user").put("content", SampleAnswer.QUESTION);
    return body.toString();
  }

  /// Asks and listens to the end. Heartbeats are lines too, so a call that hangs is left in time.
  Call ask() throws InterruptedException {
    var hearing = new Hearing(server.now());
    try (var lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      lines.takeWhile(_ -> hearing.isInTime()).forEach(hearing::line);
    } catch (IOException | UncheckedIOException e) {
      // An answer that broke off is one without its end.
    }
    return hearing.call();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private final class Hearing {
    private final Duration at;
    private final StringBuilder text = new StringBuilder();
    private int ends;
    private Optional<Duration> firstWord = Optional.empty();
    private Optional<Long> tokens = Optional.empty();

    Hearing(Duration at) {
      this.at = at;
    }

    boolean isInTime() {
      return server.now().minus(at).compareTo(LONGEST) < 0;
    }

    void line(String line) {
      if (line.equals("data: [DONE]")) {
        ends++;
      } else if (line.startsWith("data: ")) {
        chunk(line.substring("data: ".length()));
      }
    }

    private void chunk(String json) {
      try {
        var chunk = JSON.readTree(json);
        var words = chunk.path("choices").path(0).path("delta").path("content").asText("");
        if (!words.isEmpty() && firstWord.isEmpty()) {
          firstWord = Optional.of(server.now().minus(at));
        }
        text.append(words);
        if (chunk.has("usage")) {
          tokens = Optional.of(chunk.path("usage").path("completion_tokens").asLong());
        }
      } catch (JsonProcessingException e) {
        ends = -1;
      }
    }

    Call call() {
      return new Call(at, text.toString(), ends == 1, firstWord, server.now().minus(at), tokens);
    }
  }
}
