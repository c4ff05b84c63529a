package org.rosa.tavus.fake;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who answers a request to the fake's API: what it asks for, and what Tavus does on the occasion.
final class Desk {
  private static final Pattern PERSONA = Pattern.compile("/v2/(?:pals|personas)(?:/([^/]+))?");
  private static final Pattern FACES = Pattern.compile("/v2/(?:faces|replicas)");
  private static final Pattern CONVERSATION =
      Pattern.compile("/v2/conversations(?:/([^/]+)(/end)?)?");

  private final Habits habits;
  private final Outbound outbound;
  private final Personas personas;
  private final Conversations conversations;
  private final List<Integer> probes = new ArrayList<>();
  private final List<Integer> early = new ArrayList<>();

  Desk(Habits habits, Outbound outbound) {
    this.habits = habits;
    this.outbound = outbound;
    this.personas = new Personas(habits);
    this.conversations = new Conversations(habits);
  }

  Personas personas() {
    return personas;
  }

  Conversations conversations() {
    return conversations;
  }

  /// With what status each persona's model answered when it was tried out; 0 for no answer.
  List<Integer> probes() {
    return probes;
  }

  /// With what status models answered before their conversation was made; 0 for no answer.
  List<Integer> early() {
    return early;
  }

  /// @param address where this fake is reached
  /// @param page and `limit` of a list
  Future<Reply> answer(Asked asked, int page, int limit, String address) {
    try {
      var persona = PERSONA.matcher(asked.path());
      if (persona.matches()) {
        return persona(asked, Optional.ofNullable(persona.group(1)), page, limit);
      }
      var conversation = CONVERSATION.matcher(asked.path());
      if (conversation.matches()) {
        boolean end = conversation.group(2) != null;
        var id = Optional.ofNullable(conversation.group(1));
        return conversation(asked, id, end, page, limit, address);
      }
      return now(
          FACES.matcher(asked.path()).matches() && asked.method().equals("GET")
              ? Personas.faces(habits)
              : Reply.nothingThere());
    } catch (DecodeException | ClassCastException e) {
      return now(Reply.message(400, "Invalid JSON"));
    }
  }

  private Future<Reply> persona(Asked asked, Optional<String> id, int page, int limit) {
    return switch (asked.method() + (id.isPresent() ? " one" : "")) {
      case "POST" -> tried(personas.create(new JsonObject(asked.body())), Optional.empty());
      case "GET" -> now(personas.list(page, limit));
      case "GET one" -> now(personas.show(id.orElseThrow()));
      case "PATCH one" ->
          tried(
              personas.patch(id.orElseThrow(), asked.contentType(), new JsonArray(asked.body())),
              id);
      case "DELETE one" -> now(personas.delete(id.orElseThrow()));
      default -> now(Reply.error(405, "Method not allowed"));
    };
  }

  /// A persona that was made or changed has its model tried out.
  private Future<Reply> tried(Reply reply, Optional<String> known) {
    if (reply.status() != 200 || !habits.asksModels()) {
      return now(reply);
    }
    var made = new JsonObject(reply.body());
    var id = known.orElseGet(() -> made.getString("pal_id", made.getString("persona_id")));
    var model = personas.find(id).map(Personas::model).orElseGet(JsonObject::new);
    return outbound.probe(model).onSuccess(probes::add).map(_ -> reply);
  }

  private Future<Reply> conversation(
      Asked asked, Optional<String> id, boolean end, int page, int limit, String address) {
    return switch (asked.method() + (id.isPresent() ? " one" : "") + (end ? " end" : "")) {
      case "POST" -> make(new JsonObject(asked.body()), address);
      case "GET" -> now(conversations.list(page, limit));
      case "GET one" -> now(conversations.show(id.orElseThrow()));
      case "POST one end" -> now(conversations.end(id.orElseThrow()));
      case "DELETE one" -> now(conversations.delete(id.orElseThrow()));
      default -> now(Reply.error(405, "Method not allowed"));
    };
  }

  private Future<Reply> make(JsonObject wanted, String address) {
    var persona = personas.find(wanted.getString("pal_id", wanted.getString("persona_id", "")));
    if (persona.isEmpty()) {
      return now(Reply.message(400, "Invalid persona_id"));
    }
    var made = conversations.make(wanted, address);
    if (made.isEmpty()) {
      return now(Reply.message(400, "User has reached maximum concurrent conversations"));
    }
    var reply = Reply.of(200, made.get());
    if (!habits.asksModels()) {
      return now(reply);
    }
    var messages =
        new JsonArray()
            .add(message("system", persona.get().getString("system_prompt")))
            .add(message("assistant", wanted.getString("custom_greeting", "")));
    return outbound
        .askEarly(Personas.model(persona.get()), made.get().getString("conversation_id"), messages)
        .onSuccess(early::add)
        .map(_ -> reply);
  }

  private static JsonObject message(String role, String content) {
    return new JsonObject().put("role", role).put("content", content);
  }

  private static Future<Reply> now(Reply reply) {
    return Future.succeededFuture(reply);
  }
}
