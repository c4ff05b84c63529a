package org.rosa.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.rosa.conversation.ConversationId;

/// Who asks for an answer.
///
/// @param name of the key, for people; never secret
/// @param conversation the only one that a visitor at the page may speak in
record Caller(String name, Profile profile, Optional<ConversationId> conversation) {
  Caller {
    requireNonNull(name, "name");
    requireNonNull(profile, "profile");
    requireNonNull(conversation, "conversation");
  }

  static Caller of(ApiKey key) {
    return new Caller(key.name(), key.profile(), Optional.empty());
  }

  static Caller at(ConversationId conversation) {
    return new Caller(Guests.NAME, Profile.SSE, Optional.of(conversation));
  }
}
