package org.rosa.http.page;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rosa.conversation.ConversationId;
import org.rosa.language.Language;
import org.rosa.tavus.Began;
import org.rosa.tavus.CallRequest;
import org.rosa.tavus.CallWatcher;
import org.rosa.tavus.Calls;
import org.rosa.tavus.Ending;

/// Calls with Tavus for the page.
public final class TavusAvatars implements Avatars, CallWatcher {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Calls calls;
  private final Function<Language, String> greetings;
  private final Supplier<String> ids;
  private final int transcriptDays;

  /// Whom the end of a call concerns, by the call's id.
  private final Map<String, Runnable> concerned = new ConcurrentHashMap<>();

  private TavusAvatars(
      Calls calls, Function<Language, String> greetings, Supplier<String> ids, int transcriptDays) {
    this.calls = calls;
    this.greetings = greetings;
    this.ids = ids;
    this.transcriptDays = transcriptDays;
  }

  /// Calls of which the page hears when they are over.
  ///
  /// @param greetings what the avatar says first
  /// @param ids unique ids of letters and digits
  /// @param transcriptDays for how many days the words of calls are kept; 0 for none
  public static TavusAvatars of(
      Calls calls, Function<Language, String> greetings, Supplier<String> ids, int transcriptDays) {
    var avatars = new TavusAvatars(calls, greetings, ids, transcriptDays);
    calls.tell(avatars);
    return avatars;
  }

  @Override
  public boolean present() {
    return true;
  }

  @Override
  public int transcriptDays() {
    return transcriptDays;
  }

  /// A call that is not made in time is ended as soon as it is.
  @Override
  public Optional<Call> begin(Language language, Runnable over) {
    var id = ids.get();
    concerned.put(id, over);
    var making = new CompletableFuture<Began>();
    var request = new CallRequest(id, language, greetings.apply(language));
    Thread.ofVirtual().start(() -> making.complete(calls.begin(request)));
    return switch (making
        .completeOnTimeout(new Began.NoCall("late"), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join()) {
      case Began.Started(var room) ->
          Optional.of(new Call(new ConversationId(room.id()), room.url(), room.token().orElse("")));
      case Began.NoCall _ -> {
        concerned.remove(id);
        Thread.ofVirtual().start(() -> calls.end(id));
        yield Optional.empty();
      }
    };
  }

  @Override
  public void began(String conversation, String outcome) {}

  @Override
  public void ended(String conversation, Ending ending) {
    Optional.ofNullable(concerned.remove(conversation)).ifPresent(Runnable::run);
  }

  @Override
  public void end(Call call) {
    calls.conversationOf(call.conversation().value()).ifPresent(calls::end);
  }
}
