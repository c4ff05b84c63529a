package org.rosa.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.wire.CompletionHead;
import org.rosa.wire.SseWriter;

/// An answer as server-sent events. Head and role leave at once, then a comment whenever a second
/// passes in silence, so that no hop and no client gives up on a model that thinks (tavus-contract
/// requirement 16).
///
/// What a client does not read waits in memory, up to a limit of bytes and of time; then its
/// connection is cut, which is seen as its leaving.
final class StreamedAnswer extends HttpAnswer {
  /// Two of them are under the two seconds of silence that callers are promised at most.
  private static final Duration HEARTBEAT = Duration.ofMillis(900);

  /// Most bytes that wait for a client; no spoken answer has as many.
  static final int MOST_WAITING = 256 * 1024;

  /// A client that has read nothing for so many heartbeats, some ten seconds, reads no more.
  private static final int MOST_STUCK_BEATS = 11;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final String contentType;
  private final boolean includeUsage;
  private final SseWriter writer;
  private boolean wroteSinceBeat;
  private int waiting;
  private int stuckBeats;
  private long heartbeat = -1;

  StreamedAnswer(
      Vertx vertx,
      HttpServerRequest request,
      String contentType,
      CompletionHead head,
      boolean includeUsage) {
    super(request.response());
    this.vertx = vertx;
    this.request = request;
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
    response.setChunked(request.version() != HttpVersion.HTTP_1_0);
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
    writer.finish(word(reason));
    if (includeUsage) {
      writer.usage(usage.promptTokens(), usage.completionTokens());
    }
    writer.done();
    response.end();
  }

  private void beat() {
    stuckBeats = waiting > 0 ? stuckBeats + 1 : 0;
    if (stuckBeats > MOST_STUCK_BEATS) {
      cut();
    } else if (open() && !wroteSinceBeat) {
      writer.comment();
    }
    wroteSinceBeat = false;
    if (response.closed() || (response.ended() && waiting == 0)) {
      vertx.cancelTimer(heartbeat);
    }
  }

  private void frame(byte[] frame) {
    wroteSinceBeat = true;
    waiting += frame.length;
    response.write(Buffer.buffer(frame)).onComplete(_ -> left(frame.length));
    if (waiting > MOST_WAITING) {
      cut();
    }
  }

  /// So many bytes have gone to the socket, or nowhere.
  private void left(int bytes) {
    waiting -= bytes;
    stuckBeats = 0;
  }

  /// A connection's own `close`, and that of its channel, would wait until everything is read.
  private void cut() {
    if (request.connection() instanceof ConnectionBase own
        && request.version() != HttpVersion.HTTP_2) {
      var _ = own.channelHandlerContext().close();
    } else {
      response.reset();
    }
  }
}
