package org.rosa.http.page;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;
import org.rosa.conversation.ConversationId;
import org.rosa.language.Language;
import org.rosa.tavus.CallState;

/// The platform that gives Rosa a face, where there is one.
public interface Avatars {
  /// No platform: the page goes on as text.
  Avatars NONE =
      new Avatars() {
        @Override
        public boolean present() {
          return false;
        }

        @Override
        public Optional<Call> begin(ConversationId conversation, Language language) {
          return Optional.empty();
        }

        @Override
        public void end(ConversationId conversation) {}

        @Override
        public Optional<CallState> state(ConversationId conversation) {
          return Optional.empty();
        }
      };

  /// Whether a platform is configured.
  boolean present();

  /// For how many days the words of calls are kept; 0 where none are.
  default int transcriptDays() {
    return 0;
  }

  /// From now on tells of each call that is over, whoever ended it, by Rosa's own id of its
  /// conversation; whoever is told must not wait.
  default void tell(Consumer<ConversationId> over) {}

  /// Begins the call of a conversation, or gives the one it has; may wait for the platform, as long
  /// as its client does.
  ///
  /// @param conversation Rosa's own id
  /// @return empty where it failed, whatever the reason
  Optional<Call> begin(ConversationId conversation, Language language);

  /// Ends a call, which costs until then; may wait for the platform.
  void end(ConversationId conversation);

  /// How a call stands; empty where there was none, or long ago.
  Optional<CallState> state(ConversationId conversation);

  /// A call that a visitor can join.
  ///
  /// @param conversation the platform's id, under which it asks Rosa
  /// @param url of the call
  /// @param token opens the call to this visitor alone; may be empty
  record Call(ConversationId conversation, String url, String token) {
    public Call {
      requireNonNull(conversation, "conversation");
      requireNonNull(url, "url");
      requireNonNull(token, "token");
    }
  }
}
