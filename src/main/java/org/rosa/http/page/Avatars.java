package org.rosa.http.page;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.rosa.conversation.ConversationId;
import org.rosa.language.Language;

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
        public Optional<Call> begin(Language language, Runnable over) {
          return Optional.empty();
        }

        @Override
        public void end(Call call) {}
      };

  /// Whether a platform is configured.
  boolean present();

  /// For how many days the words of calls are kept; 0 where none are.
  default int transcriptDays() {
    return 0;
  }

  /// Begins a call; may wait for the platform, at most two seconds.
  ///
  /// @param over run when a call that began is over, whoever ended it; must not wait
  /// @return empty where it failed, whatever the reason
  Optional<Call> begin(Language language, Runnable over);

  /// Ends a call, which costs until then; may wait for the platform.
  void end(Call call);

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
