package org.rosa.http.page;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rosa.conversation.ConversationId;
import org.rosa.language.Language;
import org.rosa.tavus.Began;
import org.rosa.tavus.CallRequest;
import org.rosa.tavus.CallState;
import org.rosa.tavus.CallWatcher;
import org.rosa.tavus.Calls;
import org.rosa.tavus.Ending;

/// Calls with Tavus for the page.
public final class TavusAvatars implements Avatars {
  private final Calls calls;
  private final Function<Language, String> greetings;
  private final int transcriptDays;

  /// @param greetings what the avatar says first
  /// @param transcriptDays for how many days the words of calls are kept; 0 for none
  public TavusAvatars(Calls calls, Function<Language, String> greetings, int transcriptDays) {
    this.calls = calls;
    this.greetings = greetings;
    this.transcriptDays = transcriptDays;
  }

  @Override
  public boolean present() {
    return true;
  }

  @Override
  public int transcriptDays() {
    return transcriptDays;
  }

  @Override
  public Optional<Call> begin(ConversationId conversation, Language language) {
    var request = new CallRequest(conversation.value(), language, greetings.apply(language));
    return switch (calls.begin(request)) {
      case Began.Started(var room) ->
          Optional.of(new Call(new ConversationId(room.id()), room.url(), room.token().orElse("")));
      case Began.NoCall _ -> Optional.empty();
    };
  }

  @Override
  public void tell(Consumer<ConversationId> over) {
    calls.tell(
        new CallWatcher() {
          @Override
          public void began(String conversation, String outcome) {}

          @Override
          public void ended(String conversation, Ending ending) {
            over.accept(new ConversationId(conversation));
          }
        });
  }

  @Override
  public void end(ConversationId conversation) {
    calls.end(conversation.value());
  }

  @Override
  public Optional<CallState> state(ConversationId conversation) {
    return calls.state(conversation.value());
  }
}
