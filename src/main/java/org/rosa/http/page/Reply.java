package org.rosa.http.page;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/// Answers one request of the page, from whichever thread.
record Reply(HttpServerRequest request, Context loop) {
  static Reply to(HttpServerRequest request, Vertx vertx) {
    return new Reply(request, vertx.getOrCreateContext());
  }

  private static final System.Logger LOG = System.getLogger(Reply.class.getName());

  /// Works on a thread that may wait; a defect is answered as one.
  void work(Runnable work) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a request of the page ended in a defect", e);
                problem(Problem.defect());
              }
            });
  }

  /// Whether nobody waits for the answer any more, such as a page that was closed.
  boolean isGone() {
    return request.response().closed();
  }

  void json(int status, JsonObject body) {
    loop.runOnContext(
        _ -> {
          if (!request.response().closed()) {
            request
                .response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .putHeader("x-content-type-options", "nosniff")
                .end(body.encode());
          }
        });
  }

  /// A page that only shows something.
  void page(int status, String html) {
    whole(status, "text/html; charset=utf-8", html);
  }

  void picture(String svg) {
    whole(200, "image/svg+xml; charset=utf-8", svg);
  }

  void calendar(String file) {
    whole(200, "text/calendar; charset=utf-8", file);
  }

  private void whole(int status, String type, String content) {
    loop.runOnContext(
        _ -> {
          var response = request.response();
          if (!response.closed()) {
            PageSafety.quiet(response);
            response
                .setStatusCode(status)
                .putHeader("content-type", type)
                .putHeader("cache-control", "private, no-cache")
                .putHeader("x-robots-tag", "noindex")
                .end(content);
          }
        });
  }

  void nothing() {
    loop.runOnContext(
        _ -> {
          if (!request.response().closed()) {
            request.response().setStatusCode(204).end();
          }
        });
  }

  void problem(Problem problem) {
    loop.runOnContext(_ -> problem.answer(request));
  }
}
