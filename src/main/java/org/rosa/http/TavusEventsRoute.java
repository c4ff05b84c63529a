package org.rosa.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.rosa.tavus.Calls;
import org.rosa.tavus.TavusEvent;

/// `POST /tavus/events/{secret}`: what Tavus reports of a call. Tavus signs nothing, so the secret
/// in the address, one for each call, is what proves the sender (tavus-contract requirement 37).
///
/// The answer leaves at once and says nothing: 204, or 404 to whoever does not know a secret, 400
/// for what is no report, 413 for too much of it.
public final class TavusEventsRoute {
  /// An hour's transcript has some hundred kilobytes.
  private static final int LONGEST = 1 << 20;

  private final Vertx vertx;
  private final Calls calls;

  public TavusEventsRoute(Vertx vertx, Calls calls) {
    this.vertx = vertx;
    this.calls = calls;
  }

  public void mount(Router router) {
    router.post("/tavus/events/:secret").handler(this::handle);
  }

  private void handle(RoutingContext routing) {
    var request = routing.request();
    var secret = Objects.requireNonNullElse(routing.pathParam("secret"), "");
    if (!calls.knows(secret)) {
      answer(request, 404);
      request.resume();
      return;
    }
    RequestBody.read(
        vertx, request, LONGEST, body -> take(request, secret, body), () -> answer(request, 413));
  }

  private void take(HttpServerRequest request, String secret, byte[] body) {
    var event = TavusEvent.read(body);
    answer(request, event.isPresent() ? 204 : 400);
    event.ifPresent(known -> Thread.ofVirtual().start(() -> calls.heard(secret, known)));
  }

  private static void answer(HttpServerRequest request, int status) {
    var response = request.response();
    if (!response.ended() && !response.closed()) {
      response.setStatusCode(status).putHeader("cache-control", "no-store").end();
    }
  }
}
