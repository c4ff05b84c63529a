package org.rosa.conversation;

/// The platform's id of one live session of a visitor with the avatar.
public record ConversationId(String value) {
  /// Most characters an id may have.
  public static final int LONGEST = 256;

  public ConversationId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a conversation id has 1 to " + LONGEST + " signs, not " + value.length());
    }
  }
}
