package org.rosa.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.function.Consumer;

/// Reads a request's body up to a limit of size and one of time. What comes after it is thrown
/// away, so that the client gets to read its refusal.
public final class RequestBody {
  /// Enough for a mebibyte on a line of a hundred kilobytes a second.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final long limit;
  private Buffer read = Buffer.buffer();
  private boolean over;

  private RequestBody(long limit) {
    this.limit = limit;
  }

  /// Hands over the whole body, or calls `tooLarge` as soon as it is known to be over the limit.
  /// Neither is called when the client goes away first, or is cut off because it dawdles.
  public static void read(
      Vertx vertx,
      HttpServerRequest request,
      long limit,
      Consumer<byte[]> whole,
      Runnable tooLarge) {
    var body = new RequestBody(limit);
    long deadline = vertx.setTimer(PATIENCE.toMillis(), _ -> cut(request));
    if (announced(request) > limit) {
      body.over = true;
      tooLarge.run();
    }
    request.handler(piece -> body.take(piece, tooLarge));
    request.endHandler(
        _ -> {
          vertx.cancelTimer(deadline);
          body.end(whole);
        });
    if (!body.over && "100-continue".equalsIgnoreCase(request.getHeader("expect"))) {
      request.response().writeContinue();
    }
    request.resume();
  }

  /// Ends this exchange; the other streams of an HTTP/2 connection go on.
  private static void cut(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      request.connection().close();
    }
  }

  private static long announced(HttpServerRequest request) {
    var length = request.getHeader("content-length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void take(Buffer piece, Runnable tooLarge) {
    if (over) {
      return;
    }
    if (read.length() + (long) piece.length() > limit) {
      over = true;
      read = Buffer.buffer();
      tooLarge.run();
      return;
    }
    read.appendBuffer(piece);
  }

  private void end(Consumer<byte[]> whole) {
    if (!over) {
      over = true;
      whole.accept(read.getBytes());
    }
  }
}
