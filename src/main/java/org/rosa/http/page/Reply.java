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
