package org.rosa.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;

/// What another server says of a request that it refuses.
///
/// @param code OpenAI's fixed word; empty where there is none
public record UpstreamError(String code) {
  /// The words for what a server's own policy forbids, OpenAI's and Azure's.
  private static final Set<String> FILTERED = Set.of("content_policy_violation", "content_filter");

  private static final JsonMapper JSON = new JsonMapper();

  public UpstreamError {
    requireNonNull(code, "code");
  }

  /// Reads a refusal's body, which may be anything.
  public static UpstreamError read(byte[] body) {
    try {
      var node = JSON.readTree(body);
      return new UpstreamError(node == null ? "" : node.path("error").path("code").asText(""));
    } catch (IOException e) {
      return new UpstreamError("");
    }
  }

  /// Whether the server's policy forbids an answer.
  public boolean isFiltered() {
    return FILTERED.contains(code);
  }
}
