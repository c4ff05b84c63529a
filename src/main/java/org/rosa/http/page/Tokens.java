package org.rosa.http.page;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.rosa.http.ApiKeys;

/// The token or key that a request of the page brings: in a header, or as `?token=`, as browsers
/// send no headers with what they stream or send when they leave.
final class Tokens {
  private Tokens() {}

  static Optional<String> of(HttpServerRequest request) {
    return ApiKeys.sent(request.headers())
        .or(() -> Optional.ofNullable(request.getParam("token")))
        .filter(token -> !token.isEmpty());
  }
}
