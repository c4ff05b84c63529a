package org.rosa.cli;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rosa.wire.SseReader;

/// A running server, asked over HTTP as a platform asks it. Every request has a time limit.
final class AskedServer implements AutoCloseable {
  private static final int MOST_BYTES = 4 << 20;

  private final String root;
  private final String key;
  private final Duration patience;
  private final LongSupplier nanos;
  private final HttpClient client;

  /// @param root without a slash at its end
  /// @param key what opens the chat and models routes
  /// @param patience the longest a request may take
  /// @param nanos a ticker in nanoseconds
  AskedServer(String root, String key, Duration patience, LongSupplier nanos) {
    this.root = root;
    this.key = key;
    this.patience = patience;
    this.nanos = nanos;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
  }

  URI at(String path) {
    return URI.create(root + path);
  }

  /// A request without a body.
  HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(at(path));
  }

  /// A chat request without a key, and like the plan's own calls without a content type.
  HttpRequest.Builder post(String body) {
    return HttpRequest.newBuilder(at("/chat/completions")).POST(BodyPublishers.ofString(body));
  }

  /// A request with the key.
  HttpRequest.Builder known(HttpRequest.Builder request) {
    return request.setHeader("authorization", "Bearer " + key);
  }

  /// A chat request with the key that asks one question and says nothing else.
  HttpRequest.Builder question(String question) {
    return known(post(body(question, "")));
  }

  /// A body that asks one question.
  ///
  /// @param more further fields, each with a comma before it
  static String body(String question, String more) {
    return "{\"messages\":[{\"role\":\"user\",\"content\":\"" + question + "\"}]" + more + "}";
  }

  Reply send(HttpRequest.Builder request) throws NoReplyException {
    var listener = new Listener();
    long sent = nanos.getAsLong();
    var answer = client.sendAsync(request.build(), BodyHandlers.ofByteArrayConsumer(listener));
    try {
      var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(
          response.statusCode(),
          response.headers(),
          listener.body.toString(StandardCharsets.UTF_8),
          listener.words.stream().map(at -> Duration.ofNanos(at - sent)).toList(),
          Duration.ofNanos(nanos.getAsLong() - sent));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new NoReplyException("no whole answer within " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new NoReplyException(words(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoReplyException("interrupted");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static String words(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ -> "no connection within 3 s";
      case ConnectException _ -> "no connection";
      case null -> "the connection broke";
      default -> "the connection broke: " + Reply.excerpt(String.valueOf(cause.getMessage()));
    };
  }

  /// Keeps the body and notes when words of a stream come.
  private final class Listener implements Consumer<Optional<byte[]>> {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final SseReader events = new SseReader(MOST_BYTES, this::event);
    private final List<Long> words = new ArrayList<>();

    @Override
    public void accept(Optional<byte[]> piece) {
      piece.ifPresent(this::take);
    }

    private void take(byte[] piece) {
      if (body.size() + piece.length > MOST_BYTES) {
        throw new IllegalStateException("the answer is larger than " + MOST_BYTES + " bytes");
      }
      body.writeBytes(piece);
      events.read(piece);
    }

    private void event(String event) {
      var content = Reply.json(event).path("choices").path(0).path("delta").path("content");
      if (!content.asText("").isBlank()) {
        words.add(nanos.getAsLong());
      }
    }
  }
}
