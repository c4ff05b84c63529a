package org.rosa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// A model server that does what a test tells it, one request after the other.
public final class FakeUpstream implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final Vertx vertx = Vertx.vertx();
  private final LinkedBlockingQueue<Exchange> arrived = new LinkedBlockingQueue<>();
  private final HttpServer server;
  private volatile Optional<Consumer<Exchange>> always = Optional.empty();

  private FakeUpstream() {
    server = listening(vertx.createHttpServer().requestHandler(this::take));
  }

  public static FakeUpstream start() {
    return new FakeUpstream();
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + server.actualPort() + "/v1";
  }

  /// From now on does this with every request.
  public FakeUpstream always(Consumer<Exchange> script) {
    always = Optional.of(script);
    return this;
  }

  /// From now on answers every request with these deltas and a proper end.
  public FakeUpstream says(String... deltas) {
    return always(
        exchange -> {
          exchange.head();
          for (var delta : deltas) {
            exchange.delta(delta);
          }
          exchange.finish("stop");
        });
  }

  /// The next request, as soon as it has arrived.
  public Exchange next() {
    try {
      var exchange = Optional.ofNullable(arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
      return exchange.orElseThrow(() -> new AssertionError("no request reached the upstream"));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// How many requests have arrived that no test has taken.
  public int waiting() {
    return arrived.size();
  }

  @Override
  public void close() {
    stop();
  }

  /// Stops listening and cuts every connection.
  public void stop() {
    waitFor(vertx.close());
  }

  private void take(HttpServerRequest request) {
    var exchange = new Exchange(request, vertx.getOrCreateContext());
    request
        .body()
        .onSuccess(
            body -> {
              exchange.body = body.toJsonObject();
              arrived.add(exchange);
              always.ifPresent(script -> script.accept(exchange));
            });
  }

  /// Starts a server on a free port and waits until it listens.
  static HttpServer listening(HttpServer server) {
    waitFor(server.listen(0, "127.0.0.1"));
    return server;
  }

  static void waitFor(Future<?> future) {
    try {
      future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException("did not come", e);
    }
  }

  /// One request and what is answered to it. Every method returns when its bytes have been handed
  /// to the socket.
  public static final class Exchange {
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context loop;
    private final CountDownLatch closed = new CountDownLatch(1);
    private JsonObject body = new JsonObject();

    private Exchange(HttpServerRequest request, Context loop) {
      this.request = request;
      this.response = request.response();
      this.loop = loop;
      request.exceptionHandler(_ -> closed.countDown());
      response.exceptionHandler(_ -> closed.countDown());
      response.closeHandler(_ -> closed.countDown());
    }

    public JsonObject body() {
      return body;
    }

    public MultiMap headers() {
      return request.headers();
    }

    public Exchange head() {
      run(
          () -> {
            response.putHeader("content-type", "text/event-stream").setChunked(true);
            response.writeHead();
          });
      return this;
    }

    public Exchange delta(String text) {
      return event(chunk(new JsonObject().put("content", text), Optional.empty()).encode());
    }

    public Exchange event(String data) {
      return raw("data: " + data + "\n\n");
    }

    public Exchange raw(String bytes) {
      run(() -> response.write(Buffer.buffer(bytes)));
      return this;
    }

    public Exchange finish(String reason) {
      event(chunk(new JsonObject(), Optional.of(reason)).encode());
      return done();
    }

    public Exchange done() {
      event("[DONE]");
      return end();
    }

    /// Ends the body without another word.
    public Exchange end() {
      run(response::end);
      return this;
    }

    /// Answers with a status instead of a stream.
    public Exchange status(int code, String body) {
      run(() -> response.setStatusCode(code).end(body));
      return this;
    }

    /// Answers with a status and headers alone.
    public Exchange status(int code, Map<String, String> headers) {
      run(
          () -> {
            response.headers().addAll(headers);
            response.setStatusCode(code).end();
          });
      return this;
    }

    /// Cuts the connection.
    public Exchange drop() {
      run(() -> request.connection().close());
      return this;
    }

    /// Waits until the other side has closed its socket.
    public void awaitClosed() {
      awaitClosed(PATIENCE_SECONDS);
    }

    /// Waits so many seconds at most until the other side has closed its socket.
    public void awaitClosed(long seconds) {
      try {
        assertThat(closed.await(seconds, TimeUnit.SECONDS))
            .as("Rosa closed the upstream connection")
            .isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private void run(Runnable work) {
      if (loop.equals(Vertx.currentContext())) {
        work.run();
        return;
      }
      var done = new CountDownLatch(1);
      loop.runOnContext(
          _ -> {
            work.run();
            done.countDown();
          });
      try {
        assertThat(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static JsonObject chunk(JsonObject delta, Optional<String> reason) {
      var choice = new JsonObject().put("index", 0).put("delta", delta);
      choice.put("finish_reason", reason.orElse(null));
      return new JsonObject()
          .put("id", "up-1")
          .put("object", "chat.completion.chunk")
          .put("choices", new io.vertx.core.json.JsonArray().add(choice));
    }
  }
}
