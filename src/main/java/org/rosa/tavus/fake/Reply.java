package org.rosa.tavus.fake;

import static java.util.Objects.requireNonNull;

import io.vertx.core.json.JsonObject;

/// What the fake answers.
///
/// @param body empty text for none
record Reply(int status, String body) {
  Reply {
    requireNonNull(body, "body");
  }

  static Reply of(int status, JsonObject body) {
    return new Reply(status, body.encode());
  }

  /// One of the two shapes in which Tavus says what is wrong.
  static Reply message(int status, String message) {
    return of(status, new JsonObject().put("message", message));
  }

  /// The other one.
  static Reply error(int status, String error) {
    return of(status, new JsonObject().put("error", error));
  }

  static Reply nothingThere() {
    return error(404, "Not found");
  }
}
