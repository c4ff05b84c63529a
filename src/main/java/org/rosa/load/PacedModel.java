package org.rosa.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.rosa.wire.CompletionHead;
import org.rosa.wire.SseWriter;

/// A model server that answers whatever it is asked by a [Script]: role, deltas at a fixed pace,
/// finish reason, `[DONE]`. `POST /script` with a script's query gives it another one.
public final class PacedModel {
  private static final CompletionHead HEAD = new CompletionHead("chatcmpl-paced", 0, "paced");

  private final Vertx vertx;
  private final LongSupplier nanos;
  private final Watcher watcher;
  private volatile Script script;

  /// Sees requests come and go.
  public interface Watcher {
    /// A request is whole, and its role has been written.
    default void arrived() {}

    /// A request's first delta has been written.
    default void spoke() {}

    /// The caller went away before its answer was whole.
    default void left() {}
  }

  /// @param nanos the ticker of the stamps
  public PacedModel(Vertx vertx, Script script, LongSupplier nanos, Watcher watcher) {
    this.vertx = vertx;
    this.script = script;
    this.nanos = nanos;
    this.watcher = watcher;
  }

  /// Serves on this machine alone; port 0 takes a free one.
  public Future<HttpServer> listen(int port) {
    var options =
        new HttpServerOptions().setHost("127.0.0.1").setPort(port).setAcceptBacklog(16_384);
    return vertx.createHttpServer(options).requestHandler(this::take).listen();
  }

  /// From the next request on.
  public void follow(Script other) {
    script = other;
  }

  private void take(HttpServerRequest request) {
    var path = Objects.requireNonNullElse(request.path(), "");
    if (path.equals("/script")) {
      follow(Script.of(request.params()));
      request.response().end();
    } else if (path.endsWith("/chat/completions")) {
      request.body().onSuccess(body -> new Answer(request.response(), script).start(body));
    } else {
      request.response().setStatusCode(404).end();
    }
  }

  /// One answer on its way.
  private final class Answer {
    private final HttpServerResponse response;
    private final Script script;
    private final SseWriter writer;
    private boolean usageWanted;
    private int said;
    private long timer = -1;

    Answer(HttpServerResponse response, Script script) {
      this.response = response;
      this.script = script;
      this.writer = new SseWriter(HEAD, frame -> response.write(Buffer.buffer(frame)));
    }

    void start(Buffer body) {
      usageWanted = body.toString().contains("\"include_usage\":true");
      response.closeHandler(_ -> leave());
      response.putHeader("content-type", "text/event-stream").setChunked(true);
      writer.role();
      watcher.arrived();
      if (script.think().isZero()) {
        speak();
      } else {
        timer = vertx.setTimer(script.think().toMillis(), _ -> speak());
      }
    }

    private void speak() {
      next();
      watcher.spoke();
      timer = vertx.setPeriodic(script.pace().toMillis(), _ -> next());
    }

    private void next() {
      if (said < script.deltas()) {
        writer.text(word());
        said++;
        return;
      }
      vertx.cancelTimer(timer);
      writer.finish("stop");
      if (usageWanted) {
        writer.usage(1, said);
      }
      writer.done();
      response.end();
    }

    private String word() {
      return switch (script.words()) {
        case PROSE -> Prose.word(said);
        case STAMPS -> (said == 0 ? "" : " ") + Stamp.word(nanos.getAsLong());
      };
    }

    private void leave() {
      if (!response.ended()) {
        vertx.cancelTimer(timer);
        watcher.left();
      }
    }
  }
}
