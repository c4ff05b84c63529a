package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What Tavus reports of a conversation.
public sealed interface TavusEvent {
  /// Tavus's id of the conversation.
  String conversation();

  /// The avatar has come into the room. Tavus tells it twice, in the old word and the new.
  record Joined(String conversation) implements TavusEvent {
    public Joined {
      requireNonNull(conversation, "conversation");
    }
  }

  /// The conversation is over.
  record Shutdown(String conversation, Ending ending) implements TavusEvent {
    public Shutdown {
      requireNonNull(conversation, "conversation");
      requireNonNull(ending, "ending");
    }
  }

  /// What was said.
  record TranscriptReady(String conversation, List<Line> lines) implements TavusEvent {
    public TranscriptReady {
      requireNonNull(conversation, "conversation");
      lines = List.copyOf(lines);
    }

    /// Without what was said.
    @Override
    public String toString() {
      return "a transcript of " + lines.size() + " lines";
    }
  }

  /// Something that means nothing to Rosa.
  record Other(String conversation) implements TavusEvent {
    public Other {
      requireNonNull(conversation, "conversation");
    }
  }

  /// One thing that somebody said.
  ///
  /// @param role `user` or `assistant`
  record Line(String role, String text) {
    public Line {
      requireNonNull(role, "role");
      requireNonNull(text, "text");
    }
  }

  /// Reads a report; empty when it is none.
  static Optional<TavusEvent> read(byte[] body) {
    try {
      var json = new JsonMapper().readTree(body);
      var conversation = json.path("conversation_id");
      var type = json.path("event_type");
      if (!conversation.isTextual() || !type.isTextual()) {
        return Optional.empty();
      }
      return Optional.of(
          event(conversation.textValue(), type.textValue(), json.path("properties")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static TavusEvent event(String conversation, String type, JsonNode properties) {
    return switch (type) {
      case "system.replica_joined", "system.pal_joined" -> new Joined(conversation);
      case "system.shutdown" ->
          new Shutdown(conversation, Ending.of(properties.path("shutdown_reason").asText("")));
      case "application.transcription_ready" ->
          new TranscriptReady(conversation, lines(properties.path("transcript")));
      default -> new Other(conversation);
    };
  }

  /// What visitor and avatar said; instructions are left out.
  private static List<Line> lines(JsonNode transcript) {
    var spoken = Set.of("user", "assistant");
    var lines = new ArrayList<Line>();
    for (var one : transcript) {
      var role = one.path("role").asText("");
      if (spoken.contains(role)) {
        lines.add(new Line(role, one.path("content").asText("")));
      }
    }
    return lines;
  }
}
