package org.rosa.conversation;

import java.util.concurrent.Executor;

/// Whoever answers an inference.
@FunctionalInterface
public interface Answerer {
  /// Answers, and returns when the answer has been handed to the sink whole.
  ///
  /// @param executor where the sink is called, one call after the other
  /// @throws InterruptedException when nobody waits for the answer any more; whatever ran for it
  ///   was ended
  Outcome answer(Inference inference, Executor executor, AnswerSink sink)
      throws InterruptedException;
}
