package org.rosa.llm.upstream;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;

/// The HTTP clients that all upstream servers share.
///
/// @param pooled keeps connections for the next request
/// @param fresh opens a connection for each request: for the second try of one that a server closed
///   before a byte of its answer, as servers do with a connection that was idle for long
public record UpstreamClient(HttpClient pooled, HttpClient fresh) {
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
    return new HttpClientOptions().setTcpNoDelay(true);
  }
}
