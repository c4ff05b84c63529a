package org.rosa.cli;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.Consumer;
import org.rosa.testing.RosaServer;

/// Rosa as the doctor meets her, sound or with what a test breaks. Health and metrics, which the
/// framework serves, are stood in for.
final class ExaminedServer {
  private ExaminedServer() {}

  static RosaServer healthy() {
    return broken(_ -> {});
  }

  static RosaServer withKeys(String keys) {
    return RosaServer.with(Map.of("ROSA_API_KEYS", keys), ExaminedServer::standIns);
  }

  /// Rosa with routes of a test's own in front.
  static RosaServer broken(Consumer<Router> breakage) {
    return RosaServer.with(Map.of(), breakage.andThen(ExaminedServer::standIns));
  }

  /// Answers every request the same.
  static Handler<RoutingContext> says(int status, String type, String body) {
    return routing ->
        routing.response().setStatusCode(status).putHeader("content-type", type).end(body);
  }

  private static void standIns(Router router) {
    router.get("/q/health/ready").handler(says(200, "application/json", "{\"status\":\"UP\"}"));
    router.get("/q/metrics").handler(says(200, "text/plain", "rosa_streams_open 0.0\n"));
  }
}
