package org.rosa.llm.upstream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rosa.llm.Failure;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelCall;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.wire.SseReader;
import org.rosa.wire.UpstreamChunk;

/// One exchange with an upstream server, on one event loop.
///
/// Cancelling closes the socket at any stage: while the connection is still being made, while the
/// server thinks, and between two deltas. The usage event follows the finish reason, so the end is
/// reported at `[DONE]` or at the end of the body, whichever comes first.
final class UpstreamCall implements ModelCall {
  /// The most bytes one event may have.
  private static final int EVENT_LIMIT = 1 << 20;

  private static final String DONE = "[DONE]";

  private final Executor loop;
  private final Consumer<ModelEvent> events;
  private final SseReader reader = new SseReader(EVENT_LIMIT, this::event);
  private Optional<FinishReason> finishReason = Optional.empty();
  private @Nullable HttpClientRequest request;
  private boolean over;

  UpstreamCall(Executor loop, Consumer<ModelEvent> events) {
    this.loop = loop;
    this.events = events;
  }

  void start(HttpClient client, RequestOptions options, byte[] body) {
    if (over) {
      return;
    }
    client
        .request(options)
        .onSuccess(ready -> send(ready, body))
        .onFailure(e -> fail(Failure.Kind.UNREACHABLE, cause(e)));
  }

  @Override
  public void cancel() {
    loop.execute(this::end);
  }

  private void send(HttpClientRequest ready, byte[] body) {
    if (over) {
      ready.reset();
      return;
    }
    request = ready;
    ready.exceptionHandler(e -> fail(Failure.Kind.CUT_OFF, cause(e)));
    ready
        .send(Buffer.buffer(body))
        .onSuccess(this::receive)
        .onFailure(e -> fail(Failure.Kind.CUT_OFF, cause(e)));
  }

  private void receive(HttpClientResponse response) {
    response.exceptionHandler(e -> fail(Failure.Kind.CUT_OFF, cause(e)));
    if (over) {
      return;
    }
    if (response.statusCode() != 200) {
      fail(Failure.Kind.REFUSED, "status " + response.statusCode());
      return;
    }
    response.handler(this::read);
    response.endHandler(_ -> bodyEnded());
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
    if (!over) {
      end();
      events.accept(new ModelEvent.Failed(new Failure(kind, detail)));
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
