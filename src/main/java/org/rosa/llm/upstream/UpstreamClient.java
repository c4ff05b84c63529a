package org.rosa.llm.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;

/// The one HTTP client that all upstream servers share.
public final class UpstreamClient {
  private UpstreamClient() {}

  /// @param connections the most connections to one server at a time; no request waits for one
  public static HttpClient create(Vertx vertx, int connections) {
    var options =
        new HttpClientOptions().setTcpNoDelay(true).setKeepAlive(true).setKeepAliveTimeout(60);
    return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
  }
}
