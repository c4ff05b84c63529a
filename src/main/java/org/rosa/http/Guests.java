package org.rosa.http;

import java.util.Optional;
import org.rosa.conversation.ConversationId;

/// Who asks without a key: visitors at the page, each known by the token of a conversation.
public interface Guests {
  /// The name under which visitors at the page ask. No key has it: names of keys hold no colon.
  String NAME = "page:visitor";

  /// Nobody.
  Guests NOBODY =
      new Guests() {
        @Override
        public Optional<Guest> with(String token) {
          return Optional.empty();
        }

        @Override
        public Optional<Guest> calling(ConversationId platform) {
          return Optional.empty();
        }
      };

  /// Whom a token lets in; empty for one that is not or no longer valid.
  Optional<Guest> with(String token);

  /// Whose words a platform hands over, in a conversation that the page began there; empty for
  /// every other.
  Optional<Guest> calling(ConversationId platform);
}
