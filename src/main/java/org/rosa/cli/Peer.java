package org.rosa.cli;

import java.util.Locale;
import java.util.Map;

/// Another server between a caller and a model, measured beside Rosa. How it is installed and
/// started is in `bench/<word>/start`.
enum Peer {
  /// The migration plan's design.
  FASTAPI("/chat/completions"),
  /// A gateway of the field: `@portkey-ai/gateway`.
  PORTKEY("/v1/chat/completions");

  private final String path;

  Peer(String path) {
    this.path = path;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Of its chat route.
  String path() {
    return path;
  }

  /// What it wants to be told with each request.
  ///
  /// @param model base URL of the model server
  Map<String, String> headers(String key, String model) {
    var bearer = "Bearer " + key;
    return switch (this) {
      case FASTAPI -> Map.of("authorization", bearer);
      case PORTKEY ->
          Map.of(
              "authorization", bearer,
              "x-portkey-provider", "openai",
              "x-portkey-custom-host", model);
    };
  }
}
