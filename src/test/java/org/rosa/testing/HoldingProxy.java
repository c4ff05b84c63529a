package org.rosa.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/// A proxy that lets everything through, and an answer only when it is whole.
public final class HoldingProxy implements AutoCloseable {
  /// Headers of one connection, which are not passed on.
  private static final Set<String> OWN =
      Set.of(
          "host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final String upstream;

  public static HoldingProxy before(String upstream) {
    try {
      return new HoldingProxy(upstream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HoldingProxy(String upstream) throws IOException {
    this.upstream = upstream;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void pass(HttpExchange exchange) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(upstream + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      var whole = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      whole
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OWN.contains(name)) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      exchange.sendResponseHeaders(
          whole.statusCode(), whole.body().length == 0 ? -1 : whole.body().length);
      exchange.getResponseBody().write(whole.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
  }
}
