package org.rosa.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Has the system close a connection whose other end has not acknowledged what was sent for some
/// time, the comments in a silent stream included: its client has vanished without a word. Only
/// Linux's own transport knows this limit (`TCP_USER_TIMEOUT`); others pass it over.
@ApplicationScoped
public class VanishedClients implements HttpServerOptionsCustomizer {
  /// As long as a client that does not read has.
  private static final Duration UNACKNOWLEDGED = Duration.ofSeconds(10);

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setTcpUserTimeout((int) UNACKNOWLEDGED.toMillis());
  }
}
