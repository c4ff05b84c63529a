package org.rosa.http.page;

import static java.util.Objects.requireNonNull;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/// Why a request of the page is refused: a status and an object of RFC 9457.
///
/// @param title what was wrong, and what to do; no value that was sent
/// @param retryAfter seconds to wait before asking again; 0 says nothing
record Problem(int status, String title, long retryAfter) {
  Problem {
    requireNonNull(title, "title");
  }

  static Problem malformed(String field) {
    return new Problem(400, "The field '" + field + "' is not as it should be.", 0);
  }

  static Problem noJson() {
    return new Problem(400, "The body is no JSON object.", 0);
  }

  static Problem noToken() {
    return new Problem(401, "A valid token of this conversation is needed.", 0);
  }

  static Problem otherOrigin() {
    return new Problem(403, "Only the page of this server may ask this.", 0);
  }

  static Problem notFound() {
    return new Problem(404, "There is nothing here.", 0);
  }

  static Problem nothingShown() {
    return new Problem(404, "Nothing that could be taken along was shown.", 0);
  }

  static Problem tooLarge() {
    return new Problem(413, "The body is too large.", 0);
  }

  static Problem tooMany(long seconds) {
    return new Problem(429, "Too many conversations were opened from here.", seconds);
  }

  static Problem defect() {
    return new Problem(500, "That went wrong here. Please try again.", 0);
  }

  static Problem full() {
    return new Problem(503, "As many screens as the server can hold are open.", 1);
  }

  void answer(HttpServerRequest request) {
    var response = request.response();
    if (response.ended() || response.closed() || response.headWritten()) {
      return;
    }
    response
        .setStatusCode(status)
        .putHeader("content-type", "application/problem+json; charset=utf-8")
        .putHeader("cache-control", "no-store");
    if (retryAfter > 0) {
      response.putHeader("retry-after", Long.toString(retryAfter));
    }
    if (status == 401) {
      response.putHeader("www-authenticate", "Bearer");
    }
    response.end(
        new JsonObject()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .encode());
    request.resume();
  }
}
