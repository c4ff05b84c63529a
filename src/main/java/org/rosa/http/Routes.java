package org.rosa.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;

/// Every route of the edge, mounted on a router.
public final class Routes {
  /// Rosa's name as a model.
  public static final String MODEL = "rosa-ctbto-agent";

  /// The chat route, bare and versioned. A base URL that wrongly ends in the route makes a caller
  /// append it twice; that is served too (tavus-contract requirement 1).
  private static final List<String> CHAT =
      List.of(
          "/chat/completions",
          "/v1/chat/completions",
          "/chat/completions/chat/completions",
          "/v1/chat/completions/chat/completions");

  /// How long the sentences that end answers may take to be written.
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private static final String STATUS =
      "{\"status\":\"Rosa Pattern 1 API running\",\"model\":\"" + MODEL + "\"}";

  private final ChatCompletionsRoute chat;
  private final ModelsRoute models;
  private final OpenStreams streams;

  private Routes(ChatCompletionsRoute chat, ModelsRoute models, OpenStreams streams) {
    this.chat = chat;
    this.models = models;
    this.streams = streams;
  }

  /// How much the edge takes on.
  ///
  /// @param bodyLimit most bytes of a request body
  /// @param streamLimit most answers at a time
  public record Limits(long bodyLimit, int streamLimit) {
    public Limits {
      if (bodyLimit < 1 || streamLimit < 1) {
        throw new IllegalArgumentException("limits are positive");
      }
    }
  }

  /// Builds the routes.
  public static Routes of(Edge edge) {
    var keys = new ApiKeys(edge.keys());
    var streams = new OpenStreams(edge.limits().streamLimit(), edge.nanos());
    edge.telemetry().watchOpenStreams(streams::open);
    return new Routes(
        new ChatCompletionsRoute(edge, keys, streams),
        new ModelsRoute(keys, edge.clock().instant().getEpochSecond()),
        streams);
  }

  /// Takes on no further question, lets answers end for so long, then ends those that are left with
  /// a spoken sentence.
  public void close(Duration patience) throws InterruptedException {
    streams.close();
    if (!streams.awaitNone(patience)) {
      streams.dismiss();
      streams.awaitNone(LAST_WORDS);
    }
  }

  public void mount(Router router) {
    for (var path : CHAT) {
      router.post(path).handler(chat::handle);
      only(router, path, "POST");
    }
    for (var path : List.of("/v1/models", "/models")) {
      router.get(path).handler(models::list);
      only(router, path, "GET");
      router.get(path + "/:id").handler(models::one);
      only(router, path + "/:id", "GET");
    }
    for (var path : List.of("/", "/health")) {
      router.get(path).handler(Routes::status);
      router.head(path).handler(Routes::status);
      only(router, path, "GET, HEAD");
    }
    router
        .route("/v1/*")
        .last()
        .handler(routing -> Refusal.unknownPath().answer(routing.request()));
  }

  private static void only(Router router, String path, String method) {
    router
        .route(path)
        .handler(
            routing -> {
              routing.response().putHeader("allow", method);
              Refusal.wrongMethod(method).answer(routing.request());
            });
  }

  private static void status(RoutingContext routing) {
    var response = routing.response().putHeader("content-type", "application/json; charset=utf-8");
    if (routing.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader("content-length", Integer.toString(STATUS.length())).end();
    } else {
      response.end(STATUS);
    }
  }
}
