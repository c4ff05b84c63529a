package org.rosa.stage;

import static java.util.Objects.requireNonNull;

import org.rosa.conversation.ConversationId;

/// Whose screen it is.
///
/// @param caller who holds the conversation; those of two callers are never the same
public record ScreenId(String caller, ConversationId conversation) {
  public ScreenId {
    requireNonNull(caller, "caller");
    requireNonNull(conversation, "conversation");
  }
}
