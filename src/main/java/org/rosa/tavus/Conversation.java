package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/// A conversation as Tavus has it.
///
/// @param name what it was called when it was made
/// @param ended whether it is over and costs nothing any more
public record Conversation(String id, String name, boolean ended) {
  public Conversation {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
  }

  static Conversation read(JsonNode json) {
    return new Conversation(
        json.path("conversation_id").asText(""),
        json.path("conversation_name").asText(""),
        json.path("status").asText("").equals("ended"));
  }
}
