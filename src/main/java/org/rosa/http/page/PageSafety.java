package org.rosa.http.page;

import io.vertx.core.http.HttpServerResponse;

/// What browsers are told of what the page may do: nothing of other hosts, but those of the
/// avatar's platform where there is one.
record PageSafety(boolean avatar) {
  private static final String OWN =
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self';"
          + " form-action 'self'";

  /// The hosts of Daily, which carries the avatar's picture and sound.
  private static final String WITH_AVATAR =
      OWN
          + "; script-src 'self' https://*.daily.co; connect-src 'self' https://*.daily.co"
          + " wss://*.daily.co https://*.wss.daily.co wss://*.wss.daily.co; worker-src 'self' blob:;"
          + " media-src 'self' blob: https://*.daily.co; img-src 'self' data:";

  /// For the page itself.
  void page(HttpServerResponse response) {
    asset(response);
    response
        .putHeader("content-security-policy", avatar ? WITH_AVATAR : OWN)
        .putHeader("permissions-policy", "camera=(), microphone=(self)");
  }

  /// For a page that only shows something: no script, no form, nothing loaded from elsewhere.
  static void quiet(HttpServerResponse response) {
    common(response);
    response
        .putHeader(
            "content-security-policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'")
        .putHeader("permissions-policy", "camera=(), microphone=()");
  }

  /// For a picture that stands alone or in a page.
  static void picture(HttpServerResponse response) {
    common(response);
    response.putHeader("content-security-policy", "default-src 'none'");
  }

  /// For everything else that the page loads.
  void asset(HttpServerResponse response) {
    common(response);
  }

  private static void common(HttpServerResponse response) {
    response
        .putHeader("x-content-type-options", "nosniff")
        .putHeader("referrer-policy", "no-referrer");
  }
}
