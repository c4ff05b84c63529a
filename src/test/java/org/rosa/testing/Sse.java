package org.rosa.testing;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// Reads a recorded answer the way a plain client does.
public final class Sse {
  private Sse() {}

  /// The data of every event, `[DONE]` included.
  public static List<String> data(String body) {
    var data = new ArrayList<String>();
    for (var event : body.split("\n\n")) {
      if (event.startsWith("data: ")) {
        data.add(event.substring("data: ".length()));
      }
    }
    return data;
  }

  /// The chunks, without `[DONE]`.
  public static List<JsonObject> chunks(String body) {
    return data(body).stream().filter(d -> !d.equals("[DONE]")).map(JsonObject::new).toList();
  }

  /// Everything said.
  public static String text(String body) {
    var text = new StringBuilder();
    for (var chunk : chunks(body)) {
      for (var choice : chunk.getJsonArray("choices")) {
        var delta = ((JsonObject) choice).getJsonObject("delta");
        text.append(delta.getString("content", ""));
      }
    }
    return text.toString();
  }

  /// The finish reasons in order; a proper answer has one.
  public static List<String> finishReasons(String body) {
    var reasons = new ArrayList<String>();
    for (var chunk : chunks(body)) {
      for (var choice : chunk.getJsonArray("choices")) {
        var reason = ((JsonObject) choice).getString("finish_reason");
        if (reason != null) {
          reasons.add(reason);
        }
      }
    }
    return reasons;
  }
}
