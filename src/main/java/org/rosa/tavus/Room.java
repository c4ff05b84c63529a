package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Where a visitor meets the avatar.
///
/// @param id Tavus's id of the conversation, which its requests to Rosa name
/// @param url the room's address for the page
/// @param token opens a room that wants one
public record Room(String id, String url, Optional<String> token) {
  public Room {
    if (id.isEmpty() || url.isEmpty()) {
      throw new IllegalArgumentException("a room has an id and an address");
    }
    requireNonNull(token, "token");
  }

  static TavusResult<Room> read(JsonNode json) {
    var id = json.path("conversation_id").asText("");
    var url = json.path("conversation_url").asText("");
    var token = json.path("meeting_token").asText("");
    return id.isEmpty() || url.isEmpty()
        ? new TavusResult.Unclear<>("a conversation without an id or a room")
        : new TavusResult.Done<>(
            new Room(id, url, token.isEmpty() ? Optional.empty() : Optional.of(token)));
  }

  /// Without the token.
  @Override
  public String toString() {
    return id + " at " + url;
  }
}
