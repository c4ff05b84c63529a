package org.rosa.tavus.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The conversations the fake keeps.
final class Conversations {
  private final Habits habits;
  private final Map<String, JsonObject> kept = new LinkedHashMap<>();

  Conversations(Habits habits) {
    this.habits = habits;
  }

  int made() {
    return kept.size();
  }

  /// The ids of those that cost something now.
  List<String> active() {
    return kept.keySet().stream().filter(this::isActive).toList();
  }

  Optional<JsonObject> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  /// Makes a conversation, unless there are too many.
  Optional<JsonObject> make(JsonObject wanted, String address) {
    if (active().size() >= habits.most()) {
      return Optional.empty();
    }
    var id = "c" + (kept.size() + 1);
    boolean trial = wanted.getBoolean("test_mode", false);
    var conversation =
        new JsonObject()
            .put("conversation_id", id)
            .put("conversation_name", wanted.getString("conversation_name", ""))
            .put("conversation_url", address + "/room/" + id)
            .put("callback_url", wanted.getString("callback_url", ""))
            .put("status", trial ? "ended" : "active")
            .put("created_at", "2026-11-25T09:00:00Z");
    kept.put(id, conversation);
    return Optional.of(
        wanted.getBoolean("require_auth", false)
            ? conversation.copy().put("meeting_token", "token-of-" + id)
            : conversation.copy());
  }

  Reply show(String id) {
    return find(id).map(one -> Reply.of(200, one)).orElseGet(Reply::nothingThere);
  }

  Reply list(int page, int limit) {
    var all = new ArrayList<>(kept.values());
    int from = Math.min(all.size(), (page - 1) * limit);
    var data = new JsonArray();
    all.subList(from, Math.min(all.size(), from + limit)).forEach(data::add);
    return Reply.of(200, new JsonObject().put("data", data).put("total_count", all.size()));
  }

  /// Ends a conversation; one that has ended is refused.
  Reply end(String id) {
    if (find(id).isEmpty()) {
      return Reply.error(404, "Invalid conversation_id");
    }
    if (!isActive(id)) {
      return Reply.message(400, "Conversation has already ended");
    }
    over(id);
    return new Reply(200, "");
  }

  void over(String id) {
    find(id).ifPresent(one -> one.put("status", "ended"));
  }

  Reply delete(String id) {
    return Optional.ofNullable(kept.remove(id)).isPresent()
        ? new Reply(204, "")
        : Reply.nothingThere();
  }

  private boolean isActive(String id) {
    return find(id).filter(one -> one.getString("status").equals("active")).isPresent();
  }
}
