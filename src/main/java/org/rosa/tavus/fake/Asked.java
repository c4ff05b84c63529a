package org.rosa.tavus.fake;

import static java.util.Objects.requireNonNull;

/// A request that reached the fake.
///
/// @param path without the query
/// @param body empty for none
public record Asked(String method, String path, String contentType, String body) {
  public Asked {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(contentType, "contentType");
    requireNonNull(body, "body");
  }

  /// Such as `POST /v2/pals`.
  public String line() {
    return method + " " + path;
  }
}
