package org.rosa.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/// `GET /v1/models` and `GET /v1/models/{id}`: Rosa is one model to the outside.
final class ModelsRoute {
  private final ApiKeys keys;
  private final long created;

  /// @param created seconds since 1970, shown as the model's birth
  ModelsRoute(ApiKeys keys, long created) {
    this.keys = keys;
    this.created = created;
  }

  void list(RoutingContext routing) {
    if (opens(routing)) {
      var list = new JsonObject().put("object", "list").put("data", new JsonArray().add(rosa()));
      answer(routing, list);
    }
  }

  void one(RoutingContext routing) {
    if (opens(routing)) {
      if (Routes.MODEL.equals(routing.pathParam("id"))) {
        answer(routing, rosa());
      } else {
        Refusal.unknownModel().answer(routing.request());
      }
    }
  }

  private boolean opens(RoutingContext routing) {
    return switch (keys.authenticate(routing.request().headers())) {
      case Authentication.Known _ -> true;
      case Authentication.Missing _ -> {
        Refusal.missingKey().answer(routing.request());
        yield false;
      }
      case Authentication.Wrong _ -> {
        Refusal.wrongKey().answer(routing.request());
        yield false;
      }
    };
  }

  private JsonObject rosa() {
    return new JsonObject()
        .put("id", Routes.MODEL)
        .put("object", "model")
        .put("created", created)
        .put("owned_by", "rosa");
  }

  private static void answer(RoutingContext routing, JsonObject body) {
    routing
        .response()
        .putHeader("content-type", "application/json; charset=utf-8")
        .putHeader("cache-control", "no-store")
        .end(body.encode());
  }
}
