package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A call that may cost something now, as it is kept for a restart.
///
/// @param name unique, given to Tavus: by it a conversation is found whose id never came
/// @param conversation Rosa's own id of it
/// @param tavusId empty until Tavus has said it
/// @param secret what Tavus's reports of this call must know
record OpenCall(
    String name, String conversation, Optional<String> tavusId, String secret, Instant begun) {
  private static final JsonMapper JSON = new JsonMapper();

  OpenCall {
    requireNonNull(name, "name");
    requireNonNull(conversation, "conversation");
    requireNonNull(tavusId, "tavusId");
    requireNonNull(secret, "secret");
    requireNonNull(begun, "begun");
  }

  OpenCall as(String id) {
    return new OpenCall(name, conversation, Optional.of(id), secret, begun);
  }

  JsonNode json() {
    var json =
        JSON.createObjectNode()
            .put("conversation", conversation)
            .put("secret", secret)
            .put("begun", begun.toString());
    tavusId.ifPresent(id -> json.put("tavus_id", id));
    return json;
  }

  /// Empty when the file holds something else.
  static Optional<OpenCall> read(String name, JsonNode json) {
    var id = json.path("tavus_id").asText("");
    try {
      return Optional.of(
          new OpenCall(
              name,
              json.path("conversation").asText(""),
              id.isEmpty() ? Optional.empty() : Optional.of(id),
              json.path("secret").asText(""),
              Instant.parse(json.path("begun").asText(""))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Without the secret.
  @Override
  public String toString() {
    return name + " of conversation " + conversation;
  }
}
