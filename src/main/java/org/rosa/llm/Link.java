package org.rosa.llm;

import static java.util.Objects.requireNonNull;

/// A model of the chain, how long it may take, and what keeps it from being asked in vain.
public record Link(ChatModel model, Patience patience, Breaker breaker) {
  public Link {
    requireNonNull(model, "model");
    requireNonNull(patience, "patience");
    requireNonNull(breaker, "breaker");
  }

  String name() {
    return model.name();
  }
}
