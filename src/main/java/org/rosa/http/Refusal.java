package org.rosa.http;

import io.vertx.core.http.HttpServerRequest;
import org.rosa.wire.ErrorEnvelope;

/// The few answers that are not an answer: a status and OpenAI's error body, before the first byte
/// of a stream and never after it.
///
/// @param retryAfter seconds to wait before asking again; 0 says nothing
record Refusal(int status, ErrorEnvelope error, int retryAfter) {
  static Refusal missingKey() {
    return unauthorized(
        "No API key was sent. Send it as 'Authorization: Bearer <key>' or 'x-api-key: <key>'.");
  }

  static Refusal wrongKey() {
    return unauthorized("The API key is wrong. Use one of the keys in ROSA_API_KEYS.");
  }

  static Refusal malformed(String field, String message) {
    var named = field.isEmpty() ? message : "'" + field + "': " + message;
    return new Refusal(400, new ErrorEnvelope(named, "invalid_request_error", field, ""), 0);
  }

  static Refusal tooLarge(long limit) {
    return new Refusal(
        413,
        new ErrorEnvelope(
            "The body is larger than " + limit + " bytes. Send a shorter history.",
            "invalid_request_error",
            "",
            "request_too_large"),
        0);
  }

  static Refusal wrongMethod(String allowed) {
    return new Refusal(
        405,
        new ErrorEnvelope(
            "Only " + allowed + " is served here.", "invalid_request_error", "", "wrong_method"),
        0);
  }

  static Refusal unknownPath() {
    return new Refusal(
        404,
        new ErrorEnvelope(
            "There is nothing at this path. Chat is at POST /v1/chat/completions.",
            "invalid_request_error",
            "",
            "unknown_path"),
        0);
  }

  static Refusal unknownModel() {
    return new Refusal(
        404,
        new ErrorEnvelope(
            "There is no such model. GET /v1/models lists them.",
            "invalid_request_error",
            "model",
            "model_not_found"),
        0);
  }

  static Refusal full() {
    return new Refusal(
        503,
        new ErrorEnvelope(
            "As many answers as the server can hold are being given. Ask again in a second.",
            "server_error",
            "",
            "overloaded"),
        1);
  }

  static Refusal closing() {
    return new Refusal(
        503,
        new ErrorEnvelope(
            "The server is being stopped. Ask again in a second.", "server_error", "", "stopping"),
        1);
  }

  private static Refusal unauthorized(String message) {
    return new Refusal(
        401, new ErrorEnvelope(message, "invalid_request_error", "", "invalid_api_key"), 0);
  }

  /// Answers and lets the rest of the request's body run into the void.
  void answer(HttpServerRequest request) {
    var response = request.response();
    if (response.ended() || response.closed() || response.headWritten()) {
      return;
    }
    response
        .setStatusCode(status)
        .putHeader("content-type", "application/json; charset=utf-8")
        .putHeader("cache-control", "no-store");
    if (retryAfter > 0) {
      response.putHeader("retry-after", Integer.toString(retryAfter));
    }
    if (status == 401) {
      response.putHeader("www-authenticate", "Bearer");
    }
    response.end(error.json());
    request.resume();
  }
}
