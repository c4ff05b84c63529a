package org.rosa.tavus.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The personas the fake keeps, in the words they were sent in.
final class Personas {
  private final Habits habits;
  private final Map<String, JsonObject> kept = new LinkedHashMap<>();
  private int made;

  Personas(Habits habits) {
    this.habits = habits;
  }

  String keep(JsonObject persona) {
    var id = "p" + ++made;
    kept.put(id, persona.copy());
    return id;
  }

  Optional<JsonObject> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  /// How to reach a persona's model; empty for one of the platform's own.
  static JsonObject model(JsonObject persona) {
    return persona.getJsonObject("layers", new JsonObject()).getJsonObject("llm", new JsonObject());
  }

  Reply create(JsonObject persona) {
    boolean present = persona.containsKey("pal_name");
    if (persona.getString("system_prompt", "").isBlank()) {
      return Reply.message(400, "system_prompt is required");
    }
    if (present && persona.getString("default_face_id", "").isBlank()) {
      return Reply.message(400, "default_face_id is required");
    }
    var id = keep(persona);
    return Reply.of(
        200, new JsonObject().put(idName(), id).put("created_at", "2026-11-25T09:00:00Z"));
  }

  Reply show(String id) {
    return find(id)
        .map(
            one -> Reply.of(200, new JsonObject().put("data", new JsonArray().add(shown(id, one)))))
        .orElseGet(Reply::nothingThere);
  }

  Reply list(int page, int limit) {
    var all = new ArrayList<>(kept.keySet());
    var data = new JsonArray();
    for (var id :
        all.subList(Math.min(all.size(), (page - 1) * limit), Math.min(all.size(), page * limit))) {
      find(id).ifPresent(one -> data.add(shown(id, one)));
    }
    return Reply.of(200, new JsonObject().put("data", data).put("total_count", all.size()));
  }

  Reply patch(String id, String type, JsonArray operations) {
    if (!habits.patchTypes().contains(type)) {
      return Reply.message(415, "Unsupported media type");
    }
    var before = find(id);
    if (before.isEmpty()) {
      return Reply.nothingThere();
    }
    try {
      var changed = before.get().copy();
      Patch.apply(operations, changed);
      kept.put(id, changed);
      return Reply.of(200, new JsonObject().put(idName(), id));
    } catch (IllegalArgumentException e) {
      return Reply.error(400, String.valueOf(e.getMessage()));
    }
  }

  Reply delete(String id) {
    return Optional.ofNullable(kept.remove(id)).isPresent()
        ? new Reply(204, "")
        : Reply.nothingThere();
  }

  static Reply faces(Habits habits) {
    var word = habits.names() == Habits.Names.NEW ? "face" : "replica";
    return Reply.of(
        200,
        new JsonObject()
            .put(
                "data",
                new JsonArray(
                    List.of(
                        new JsonObject()
                            .put(word + "_id", "r665388ec672")
                            .put(word + "_name", "Rosa")
                            .put("status", "completed")))));
  }

  private JsonObject shown(String id, JsonObject persona) {
    var shown = persona.copy().put(idName(), id);
    var model = model(shown);
    if (!habits.showsKeys() && model.containsKey("api_key")) {
      model.put("api_key", "****");
    }
    return shown;
  }

  private String idName() {
    return habits.names() == Habits.Names.NEW ? "pal_id" : "persona_id";
  }
}
