package org.rosa.tavus.fake;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// What Tavus sends of its own accord: requests to a persona's model, and events to a callback.
final class Outbound {
  /// The conversation id with which Tavus tries a model out.
  private static final String PROBE = "tavus-openai-compat-test";

  private final HttpClient client;

  Outbound(Vertx vertx) {
    client = vertx.createHttpClient();
  }

  /// Tries out the model of a persona that was made or changed.
  ///
  /// @return the status of the answer; 0 without one
  Future<Integer> probe(JsonObject model) {
    var messages = new JsonArray().add(new JsonObject().put("role", "user").put("content", "ping"));
    return ask(model, PROBE, messages);
  }

  /// Asks before anybody has spoken, as was seen while a conversation was still being made.
  Future<Integer> askEarly(JsonObject model, String conversation, JsonArray messages) {
    return ask(model, conversation, messages);
  }

  private Future<Integer> ask(JsonObject model, String conversation, JsonArray messages) {
    if (model.getString("base_url", "").isEmpty()) {
      return Future.succeededFuture(0);
    }
    var body =
        new JsonObject()
            .put("model", model.getString("model"))
            .put("messages", messages)
            .put("stream", true);
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(model.getString("base_url") + "/chat/completions" + query(model))
            .putHeader("accept", "application/json")
            .putHeader("content-type", "application/json")
            .putHeader("user-agent", "AsyncOpenAI/Python 3.22.1")
            .putHeader("conversation-id", conversation)
            .putHeader("authorization", "Bearer " + model.getString("api_key"));
    return client
        .request(options)
        .compose(request -> request.send(body.encode()))
        .compose(response -> response.end().map(_ -> response.statusCode()))
        .otherwise(0);
  }

  private static String query(JsonObject model) {
    var query = new StringBuilder();
    for (var parameter : model.getJsonObject("default_query", new JsonObject())) {
      query
          .append(query.isEmpty() ? '?' : '&')
          .append(parameter.getKey())
          .append('=')
          .append(parameter.getValue());
    }
    return query.toString();
  }

  /// Reports an event.
  ///
  /// @return the status of the answer; 0 without one
  Future<Integer> report(
      String callback, String conversation, String kind, String event, JsonObject properties) {
    var body =
        new JsonObject()
            .put("properties", properties)
            .put("conversation_id", conversation)
            .put("webhook_url", callback)
            .put("event_type", event)
            .put("message_type", kind)
            .put("timestamp", Instant.EPOCH.toString());
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(callback)
            .putHeader("content-type", "application/json");
    return client
        .request(options)
        .compose(request -> request.send(body.encode()))
        .map(HttpClientResponse::statusCode)
        .otherwise(0);
  }
}
