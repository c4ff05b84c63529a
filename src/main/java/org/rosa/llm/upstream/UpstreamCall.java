package org.rosa.llm.upstream;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rosa.llm.Failure;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelCall;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.wire.SseReader;
import org.rosa.wire.UpstreamChunk;
import org.rosa.wire.UpstreamError;

/// One exchange with an upstream server, on one event loop.
///
/// Cancelling closes the socket at any stage: while the connection is still being made, while the
/// server thinks, and between two deltas. The usage event follows the finish reason, so the end is
/// reported at `[DONE]` or at the end of the body, whichever comes first.
///
/// A request whose connection is closed before a byte of the answer is sent once more, on a fresh
/// connection: servers close idle ones without a word.
final class UpstreamCall implements ModelCall {
  /// The most bytes one event may have.
  private static final int EVENT_LIMIT = 1 << 20;

  /// The most bytes of a refusal that are looked at.
  private static final int REFUSAL_LIMIT = 1 << 14;

  private static final int MOST_ATTEMPTS = 2;
  private static final String DONE = "[DONE]";

  private final UpstreamClient client;
  private final RequestOptions options;
  private final Duration connect;
  private final byte[] body;
  private final Executor loop;
  private final Consumer<ModelEvent> events;
  private final SseReader reader = new SseReader(EVENT_LIMIT, this::event);
  private Optional<FinishReason> finishReason = Optional.empty();
  private @Nullable HttpClientRequest request;
  private boolean answered;
  private int attempts;
  private boolean connectingAgain;
  private boolean over;

  /// @param connect until the connection stands
  UpstreamCall(
      UpstreamClient client,
      RequestOptions options,
      Duration connect,
      byte[] body,
      Executor loop,
      Consumer<ModelEvent> events) {
    this.client = client;
    this.options = options;
    this.connect = connect;
    this.body = body;
    this.loop = loop;
    this.events = events;
  }

  void start() {
    if (!over) {
      connect(client.pooled());
    }
  }

  @Override
  public void cancel() {
    loop.execute(this::end);
  }

  /// The client's own limit covers the TCP handshake alone; names and TLS take their time as well.
  private void connect(HttpClient from) {
    requested(from)
        .onSuccess(this::send)
        .timeout(connect.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(e -> fail(Failure.Kind.UNREACHABLE, cause(e)));
  }

  /// A client that is closed, as at the end of the process, throws.
  private Future<HttpClientRequest> requested(HttpClient from) {
    try {
      return from.request(options);
    } catch (IllegalStateException e) {
      return Future.failedFuture(e);
    }
  }

  private void send(HttpClientRequest ready) {
    if (over) {
      ready.exceptionHandler(_ -> {}).reset();
      return;
    }
    request = ready;
    int attempt = ++attempts;
    ready.exceptionHandler(e -> lost(attempt, e));
    ready.send(Buffer.buffer(body)).onSuccess(this::receive).onFailure(e -> lost(attempt, e));
  }

  /// One loss may be reported twice.
  private void lost(int attempt, Throwable e) {
    if (over || attempt < attempts) {
      return;
    }
    if (answered || attempt == MOST_ATTEMPTS) {
      fail(Failure.Kind.CUT_OFF, cause(e));
    } else if (!connectingAgain) {
      connectingAgain = true;
      connect(client.fresh());
    }
  }

  private void receive(HttpClientResponse response) {
    answered = true;
    response.exceptionHandler(this::cut);
    if (over) {
      return;
    }
    switch (response.statusCode()) {
      case 200 -> {
        response.handler(this::read);
        response.endHandler(_ -> bodyEnded());
      }
      case 400 -> readRefusal(response);
      default -> fail(refusal(response));
    }
  }

  /// Why a request is no good stands in the body alone.
  private void readRefusal(HttpClientResponse response) {
    var refusal = Buffer.buffer();
    response.handler(
        bytes -> {
          refusal.appendBuffer(bytes);
          if (refusal.length() > REFUSAL_LIMIT) {
            fail(refusal(response));
          }
        });
    response.endHandler(
        _ -> {
          boolean filtered = UpstreamError.read(refusal.getBytes()).isFiltered();
          fail(
              filtered
                  ? new Failure(Failure.Kind.FILTERED, "forbidden by the server's policy")
                  : refusal(response));
        });
  }

  private static Failure refusal(HttpClientResponse response) {
    int status = response.statusCode();
    return switch (status) {
      case 400, 413, 422 -> new Failure(Failure.Kind.REJECTED, "status " + status);
      case 429, 503 ->
          new Failure(Failure.Kind.REFUSED, "status " + status, RetryAfter.in(response.headers()));
      default -> new Failure(Failure.Kind.REFUSED, "status " + status);
    };
  }

  private void read(Buffer bytes) {
    if (over) {
      return;
    }
    try {
      reader.read(bytes.getBytes());
    } catch (IllegalStateException e) {
      fail(Failure.Kind.MALFORMED, cause(e));
    }
  }

  private void event(String data) {
    if (over) {
      return;
    }
    if (data.strip().equals(DONE)) {
      done();
      return;
    }
    UpstreamChunk.read(data)
        .ifPresentOrElse(
            this::chunk, () -> fail(Failure.Kind.MALFORMED, "an event that is no chunk"));
  }

  private void chunk(UpstreamChunk chunk) {
    if (!chunk.text().isEmpty()) {
      events.accept(new ModelEvent.Text(chunk.text()));
    }
    for (var call : chunk.calls()) {
      events.accept(
          new ModelEvent.ToolCallPart(call.index(), call.id(), call.name(), call.arguments()));
    }
    chunk
        .tokens()
        .ifPresent(
            tokens ->
                events.accept(
                    new ModelEvent.Counted(new Usage(tokens.prompt(), tokens.completion()))));
    if (chunk.finishReason().isPresent()) {
      finishReason = chunk.finishReason().map(UpstreamCall::reason);
    }
  }

  private void done() {
    finish(finishReason.orElse(FinishReason.STOP));
  }

  /// A connection that is lost after the last word has cost nothing.
  private void cut(Throwable e) {
    if (over || finishReason.isEmpty()) {
      fail(Failure.Kind.CUT_OFF, cause(e));
    } else {
      done();
    }
  }

  private void bodyEnded() {
    if (over) {
      return;
    }
    if (finishReason.isPresent()) {
      done();
    } else {
      fail(Failure.Kind.CUT_OFF, "the stream ended without a finish reason or [DONE]");
    }
  }

  private void finish(FinishReason reason) {
    over = true;
    request = null;
    events.accept(new ModelEvent.Finished(reason));
  }

  private void fail(Failure.Kind kind, String detail) {
    fail(new Failure(kind, detail));
  }

  private void fail(Failure failure) {
    if (!over) {
      end();
      events.accept(new ModelEvent.Failed(failure));
    }
  }

  private void end() {
    over = true;
    if (request != null) {
      request.reset();
      request = null;
    }
  }

  private static FinishReason reason(String wire) {
    return switch (wire) {
      case "length" -> FinishReason.LENGTH;
      case "tool_calls", "function_call" -> FinishReason.TOOL_CALLS;
      case "content_filter" -> FinishReason.CONTENT_FILTER;
      default -> FinishReason.STOP;
    };
  }

  /// The kind of trouble without its message, which may quote addresses or bodies.
  private static String cause(Throwable e) {
    return e.getClass().getSimpleName();
  }
}
