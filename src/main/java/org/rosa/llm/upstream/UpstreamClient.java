package org.rosa.llm.upstream;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The HTTP clients that all upstream servers share.
///
/// @param pooled keeps connections for the next request
/// @param fresh opens a connection for each request: for the second try of one that a server closed
///   before a byte of its answer, as servers do with a connection that was idle for long
public record UpstreamClient(HttpClient pooled, HttpClient fresh) {
  /// A handshake that nobody waits for any more is given up after this.
  private static final Duration HANDSHAKE = Duration.ofSeconds(2);

  public UpstreamClient {
    requireNonNull(pooled, "pooled");
    requireNonNull(fresh, "fresh");
  }

  /// @param connections the most connections to one server at a time; no request waits for one
  public static UpstreamClient create(Vertx vertx, int connections) {
    var pool = new PoolOptions().setHttp1MaxSize(connections);
    return new UpstreamClient(
        vertx.createHttpClient(options().setKeepAlive(true).setKeepAliveTimeout(60), pool),
        vertx.createHttpClient(options().setKeepAlive(false), pool));
  }

  private static HttpClientOptions options() {
    return new HttpClientOptions()
        .setTcpNoDelay(true)
        .setSslHandshakeTimeout(HANDSHAKE.toMillis())
        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
  }
}
