package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;

/// One answer being given.
///
/// @param since when its visitor began to wait, in the pipeline's ticker
record Answering(
    Inference inference,
    LookedUp found,
    Executor executor,
    Delivery delivery,
    Guard guard,
    long since) {
  Answering {
    requireNonNull(inference, "inference");
    requireNonNull(found, "found");
    requireNonNull(executor, "executor");
    requireNonNull(delivery, "delivery");
    requireNonNull(guard, "guard");
  }

  Turn turn() {
    return inference.turn();
  }
}
