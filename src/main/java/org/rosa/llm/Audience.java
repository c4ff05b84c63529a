package org.rosa.llm;

import static java.util.Objects.requireNonNull;

/// Hears one answer, which several models may give one after the other.
public interface Audience extends Listener {
  /// Tells how the answer goes on when the model that was heard has failed. Called by the thread
  /// that waits for the answer; the failed model says no further word.
  Resumption resume() throws InterruptedException;

  /// How an answer goes on.
  sealed interface Resumption {
    /// Nothing was said yet: the next model is asked the same.
    record Afresh() implements Resumption {}

    /// The next model is asked to go on after what was said.
    record After(Prompt prompt) implements Resumption {
      public After {
        requireNonNull(prompt, "prompt");
      }
    }

    /// No other model can go on with this answer.
    record Never() implements Resumption {}
  }
}
