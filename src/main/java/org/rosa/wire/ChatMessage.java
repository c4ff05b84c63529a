package org.rosa.wire;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A message of a request, with the foreign role names.
///
/// @param role one of [#ROLES]
/// @param text the content: a string as it is, text parts of an array joined by blanks, null empty
/// @param toolCalls the calls an assistant message carries
/// @param toolCallId what a tool message answers; empty in other messages
public record ChatMessage(String role, String text, List<Call> toolCalls, String toolCallId) {
  public static final List<String> ROLES =
      List.of("system", "developer", "user", "assistant", "tool", "function");

  public ChatMessage {
    requireNonNull(role, "role");
    requireNonNull(text, "text");
    toolCalls = List.copyOf(toolCalls);
    requireNonNull(toolCallId, "toolCallId");
  }

  /// A tool call in the history.
  public record Call(String id, String name, String arguments) {
    public Call {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(arguments, "arguments");
    }
  }
}
