package org.rosa.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.rosa.conversation.ConversationId;

/// Who was let in to ask.
///
/// @param name of the key, for people; never secret
/// @param conversation the only one that a visitor at the page may speak in
record Admission(String name, Profile profile, Optional<ConversationId> conversation) {
  Admission {
    requireNonNull(name, "name");
    requireNonNull(profile, "profile");
    requireNonNull(conversation, "conversation");
  }

  static Admission of(ApiKey key) {
    return new Admission(key.name(), key.profile(), Optional.empty());
  }

  static Admission at(ConversationId conversation) {
    return new Admission(Guests.NAME, Profile.SSE, Optional.of(conversation));
  }
}
