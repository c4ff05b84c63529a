package org.rosa.http;

import java.util.Optional;
import org.rosa.conversation.ConversationId;
import org.rosa.stage.ScreenId;

/// Who asks without a key: visitors at the page, each known by the token of a conversation.
public interface Guests {
  /// The name under which visitors at the page ask. No key has it: names of keys hold no colon.
  String NAME = "page:visitor";

  /// Nobody.
  Guests NOBODY =
      new Guests() {
        @Override
        public Optional<ConversationId> conversation(String token) {
          return Optional.empty();
        }

        @Override
        public Optional<ScreenId> screen(ConversationId platform) {
          return Optional.empty();
        }
      };

  /// The conversation that a token opens; empty for one that is not or no longer valid.
  Optional<ConversationId> conversation(String token);

  /// The page's screen of a conversation that it began at a platform; empty for every other.
  Optional<ScreenId> screen(ConversationId platform);
}
