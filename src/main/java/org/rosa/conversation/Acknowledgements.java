package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongSupplier;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;

/// Sees to it that nobody waits in silence: where no word of an answer has come for a while, one
/// short sentence says that it is under way. At most one a turn, not two within [#APART] in a
/// conversation, none before an answer to a mere greeting.
///
/// What is kept of a conversation is when one was last said, for as long as that matters.
public final class Acknowledgements {
  /// How far apart two of them are in one conversation.
  static final Duration APART = Duration.ofSeconds(8);

  /// Most conversations that are remembered; the oldest is forgotten first.
  static final int MOST = 10_000;

  private final Optional<Duration> after;
  private final Phrasebook phrasebook;
  private final LongSupplier nanos;

  /// Oldest first.
  private final SequencedMap<ConversationId, Said> said = new LinkedHashMap<>();

  private record Said(String inference, long when) {}

  /// @param after how long a visitor waits for a word; empty: for ever
  /// @param nanos a ticker in nanoseconds
  public Acknowledgements(Optional<Duration> after, Phrasebook phrasebook, LongSupplier nanos) {
    this.after = requireNonNull(after, "after");
    this.phrasebook = phrasebook;
    this.nanos = nanos;
  }

  /// Has a sentence said when it is time, unless the answer is there before.
  ///
  /// @param since when the waiting began, in the ticker
  void arrange(Inference inference, Delivery delivery, long since) {
    if (after.isPresent() && inference.manner().acknowledges() && !inference.turn().isGreeting()) {
      long left = after.get().toNanos() - (nanos.getAsLong() - since);
      delivery.acknowledge(Duration.ofNanos(Math.max(0, left)), () -> sentence(inference));
    }
  }

  /// Takes back what an inference said that nobody may have heard.
  synchronized void forget(Inference inference) {
    var conversation = inference.turn().conversation();
    conversation
        .flatMap(id -> Optional.ofNullable(said.get(id)))
        .filter(last -> last.inference().equals(inference.id()))
        .ifPresent(_ -> said.remove(conversation.get()));
  }

  private synchronized Optional<String> sentence(Inference inference) {
    var turn = inference.turn();
    if (turn.conversation().isPresent() && !mark(turn.conversation().get(), inference.id())) {
      return Optional.empty();
    }
    var phrase = Phrase.acknowledgement(turn.number());
    return Optional.of(phrasebook.say(phrase, turn.language()));
  }

  private boolean mark(ConversationId conversation, String inference) {
    long now = nanos.getAsLong();
    said.values().removeIf(old -> now - old.when() >= APART.toNanos());
    if (said.containsKey(conversation)) {
      return false;
    }
    if (said.size() >= MOST) {
      said.pollFirstEntry();
    }
    said.put(conversation, new Said(inference, now));
    return true;
  }
}
