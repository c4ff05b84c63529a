package org.rosa.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.wire.CompletionHead;
import org.rosa.wire.SseWriter;

/// An answer as server-sent events. Head and role leave at once, then a comment whenever a second
/// passes in silence, so that no hop and no client gives up on a model that thinks (tavus-contract
/// requirement 16).
final class StreamedAnswer extends HttpAnswer {
  /// Well under the two seconds of silence that callers are promised at most.
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final boolean chunked;
  private final String contentType;
  private final boolean includeUsage;
  private final SseWriter writer;
  private boolean wroteSinceBeat;
  private long heartbeat = -1;

  StreamedAnswer(
      Vertx vertx,
      HttpServerRequest request,
      String contentType,
      CompletionHead head,
      boolean includeUsage) {
    super(request.response());
    this.vertx = vertx;
    this.chunked = request.version() != HttpVersion.HTTP_1_0;
    this.contentType = contentType;
    this.includeUsage = includeUsage;
    this.writer = new SseWriter(head, this::frame);
  }

  @Override
  void begin() {
    if (!open()) {
      return;
    }
    response
        .putHeader("content-type", contentType)
        .putHeader("cache-control", "no-cache, no-transform")
        .putHeader("x-accel-buffering", "no")
        .putHeader("x-content-type-options", "nosniff");
    response.setChunked(chunked);
    writer.role();
    heartbeat = vertx.setPeriodic(HEARTBEAT.toMillis(), _ -> beat());
  }

  @Override
  public void text(String piece) {
    if (open()) {
      writer.text(piece);
    }
  }

  @Override
  public void toolCall(ModelEvent.ToolCallPart part) {
    if (open()) {
      writer.toolCall(part.index(), part.id(), part.name(), part.arguments());
    }
  }

  @Override
  void complete(FinishReason reason, Usage usage) {
    stopHeart();
    writer.finish(word(reason));
    if (includeUsage) {
      writer.usage(usage.promptTokens(), usage.completionTokens());
    }
    writer.done();
    response.end();
  }

  private void beat() {
    if (!open()) {
      stopHeart();
    } else if (!wroteSinceBeat) {
      writer.comment();
    }
    wroteSinceBeat = false;
  }

  private void stopHeart() {
    vertx.cancelTimer(heartbeat);
  }

  private void frame(byte[] frame) {
    wroteSinceBeat = true;
    response.write(Buffer.buffer(frame));
  }
}
