package org.rosa.http.page;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Which pages may ask, and where this server is reached: a browser that names another page than
/// ours is refused.
record Origins(Optional<URI> publicUrl) {
  /// Whether a request comes from our own page, or from no page at all.
  boolean own(HttpServerRequest request) {
    var origin = request.getHeader("origin");
    return origin == null
        || origin.equals(request.scheme() + "://" + host(request))
        || publicUrl.map(Origins::origin).filter(origin::equals).isPresent();
  }

  /// Where this server is reached from outside, without a slash at the end.
  String base(HttpServerRequest request) {
    return publicUrl
        .map(Object::toString)
        .map(url -> url.replaceFirst("/+$", ""))
        .orElseGet(() -> request.scheme() + "://" + host(request));
  }

  /// Whether others than this machine can follow a link.
  ///
  /// @param base as [#base] gives it
  static boolean reachable(String base) {
    var host = host(base);
    return !host.isEmpty()
        && !host.equals("localhost")
        && !host.endsWith(".localhost")
        && !host.startsWith("127.")
        && !host.equals("[::1]")
        && !host.equals("0.0.0.0");
  }

  /// Empty where an address has none, or is none.
  private static String host(String base) {
    try {
      return Optional.ofNullable(new URI(base).getHost()).orElse("");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String host(HttpServerRequest request) {
    var authority = request.authority();
    return authority == null ? "" : authority.toString();
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }
}
