package org.rosa.wire;

import static java.util.Objects.requireNonNull;

/// OpenAI's error body.
///
/// @param message what was wrong and what to do; no value a client sent
/// @param type OpenAI's class of error, such as `invalid_request_error`
/// @param field the request field at fault; empty when there is none
/// @param code a fixed word for programs; empty when there is none
public record ErrorEnvelope(String message, String type, String field, String code) {
  public ErrorEnvelope {
    requireNonNull(message, "message");
    requireNonNull(type, "type");
    requireNonNull(field, "field");
    requireNonNull(code, "code");
  }

  public String json() {
    return "{\"error\":{\"message\":"
        + Json.quoted(message)
        + ",\"type\":"
        + Json.quoted(type)
        + ",\"param\":"
        + orNull(field)
        + ",\"code\":"
        + orNull(code)
        + "}}";
  }

  private static String orNull(String text) {
    return text.isEmpty() ? "null" : Json.quoted(text);
  }
}
