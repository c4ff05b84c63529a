package org.rosa.tavus.rehearsal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.rosa.wire.SseReader;
import org.rosa.wire.UpstreamChunk;

/// Requests as Tavus's client sends them: the official Python client's headers, the answer read as
/// a stream whatever its content type, and a connection that is closed when nobody wants the answer
/// any more.
public final class Platform implements AutoCloseable {
  private static final int EVENT_LIMIT = 1 << 20;

  private final URI completions;
  private final String key;
  private final Duration patience;
  private final LongSupplier nanos;
  private final HttpClient client;

  /// @param root of the server, without the route
  /// @param key sent as Bearer
  /// @param patience until the head of an answer
  /// @param nanos a ticker in nanoseconds
  public Platform(String root, String key, Duration patience, LongSupplier nanos) {
    this.completions = URI.create(root.replaceAll("/+$", "") + "/chat/completions");
    this.key = key;
    this.patience = patience;
    this.nanos = nanos;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /// An answer that has begun.
  final class Begun {
    private final HttpResponse<InputStream> response;
    private final long asked;

    private Begun(HttpResponse<InputStream> response, long asked) {
      this.response = response;
      this.asked = asked;
    }

    /// Closes the connection without reading on.
    void drop() throws IOException {
      response.body().close();
    }

    /// Reads to the end.
    Answer read() throws IOException {
      var words = new Words();
      var reader = new SseReader(EVENT_LIMIT, words::event);
      try (var body = response.body()) {
        var piece = new byte[8192];
        for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
          reader.read(Arrays.copyOf(piece, count));
        }
      }
      return new Answer(
          response.statusCode(),
          words.text.toString().strip(),
          words.first.map(at -> Duration.ofNanos(at - asked)),
          Duration.ofNanos(nanos.getAsLong() - asked));
    }
  }

  /// A whole answer.
  record Answer(int status, String text, Optional<Duration> firstWords, Duration whole) {
    Answer {
      requireNonNull(text, "text");
      requireNonNull(firstWords, "firstWords");
      requireNonNull(whole, "whole");
    }
  }

  /// Sends a request and waits for the head of its answer.
  Begun ask(String conversation, String body) throws IOException, InterruptedException {
    long asked = nanos.getAsLong();
    var request =
        HttpRequest.newBuilder(completions)
            .timeout(patience)
            .header("authorization", "Bearer " + key)
            .header("accept", "application/json")
            .header("content-type", "application/json")
            .header("user-agent", "AsyncOpenAI/Python 3.22.1")
            .header("x-stainless-lang", "python")
            .header("x-stainless-read-timeout", "10")
            .header("x-stainless-retry-count", "0")
            .header("conversation-id", conversation)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    return new Begun(client.send(request.build(), BodyHandlers.ofInputStream()), asked);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private final class Words {
    private final StringBuilder text = new StringBuilder();
    private Optional<Long> first = Optional.empty();

    void event(String data) {
      var said = UpstreamChunk.read(data).map(UpstreamChunk::text).orElse("");
      if (first.isEmpty() && !said.isBlank()) {
        first = Optional.of(nanos.getAsLong());
      }
      text.append(said);
    }
  }
}
