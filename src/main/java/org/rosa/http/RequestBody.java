package org.rosa.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/// Reads a request's body up to a limit. What comes after it is thrown away, so that the client
/// gets to read its refusal; a client that sends ten times the limit all the same is cut off.
final class RequestBody {
  private final long limit;
  private Buffer read = Buffer.buffer();
  private boolean over;

  private RequestBody(long limit) {
    this.limit = limit;
  }

  /// Hands over the whole body, or calls `tooLarge` as soon as it is known to be over the limit.
  /// Neither is called when the client goes away first.
  static void read(
      HttpServerRequest request, long limit, Consumer<byte[]> whole, Runnable tooLarge) {
    var body = new RequestBody(limit);
    if (announced(request) > limit) {
      body.over = true;
      tooLarge.run();
    }
    request.handler(piece -> body.take(piece, tooLarge));
    request.endHandler(_ -> body.end(whole));
    if (!body.over && "100-continue".equalsIgnoreCase(request.getHeader("expect"))) {
      request.response().writeContinue();
    }
    request.resume();
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
