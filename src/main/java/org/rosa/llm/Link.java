package org.rosa.llm;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Semaphore;

/// A model of the chain, how long it may take, and what keeps it from being asked in vain.
///
/// @param places one for each answer that it may give at a time
public record Link(ChatModel model, Patience patience, Breaker breaker, Semaphore places) {
  public Link {
    requireNonNull(model, "model");
    requireNonNull(patience, "patience");
    requireNonNull(breaker, "breaker");
    requireNonNull(places, "places");
  }

  /// A model that may give any number of answers.
  public Link(ChatModel model, Patience patience, Breaker breaker) {
    this(model, patience, breaker, new Semaphore(Integer.MAX_VALUE));
  }

  String name() {
    return model.name();
  }

  /// Whether the model would be asked now.
  boolean mayBeAsked() {
    return places.availablePermits() > 0 && breaker.mayEnter();
  }
}
