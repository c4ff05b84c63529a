package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.Executor;

/// A request for an answer, and where the answer goes.
///
/// @param executor where the sink is called, one call after the other
public record Request(Inference inference, Executor executor, AnswerSink sink) {
  public Request {
    requireNonNull(inference, "inference");
    requireNonNull(executor, "executor");
    requireNonNull(sink, "sink");
  }

  /// The conversation whose newest request this may be; empty where the platform names none or only
  /// tries Rosa out, which it does under one name for all.
  Optional<ConversationId> conversation() {
    var turn = inference.turn();
    return turn.ask() instanceof Ask.Probe ? Optional.empty() : turn.conversation();
  }
}
