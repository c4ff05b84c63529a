package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// All that a server answered to one request.
///
/// @param words from sending the request to each streamed text
/// @param total from sending the request to the end of the answer
record Reply(int status, HttpHeaders headers, String body, List<Duration> words, Duration total) {
  private static final JsonMapper JSON = new JsonMapper();

  Reply {
    requireNonNull(headers, "headers");
    requireNonNull(body, "body");
    words = List.copyOf(words);
    requireNonNull(total, "total");
  }

  /// From sending the request to the first streamed text; empty without one.
  Optional<Duration> firstWords() {
    return words.stream().findFirst();
  }

  /// A header's value; empty when it is not there.
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String contentType() {
    return header("content-type");
  }

  /// The body as JSON; a missing node when it is none.
  JsonNode json() {
    return json(body);
  }

  /// Whether the body is or begins a stream of events.
  boolean streams() {
    return body.startsWith("data:") || body.startsWith(":");
  }

  /// Status, content type and the body's beginning.
  String summary() {
    var type = contentType().isEmpty() ? "no content type" : contentType();
    return status + ", " + type + (body.isBlank() ? ", no body" : ": " + excerpt(body));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /// The beginning of a text, on one line.
  static String excerpt(String text) {
    var line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    int end = line.offsetByCodePoints(0, Math.min(60, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
