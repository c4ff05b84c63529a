package org.rosa.llm;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Something that answers a prompt as a stream of events.
public interface ChatModel {
  /// The name under which it is configured and measured.
  String name();

  /// Starts an answer and returns at once. Every event is delivered on `executor`, one after the
  /// other; trouble of any kind is a [ModelEvent.Failed], never an exception.
  ModelCall ask(Prompt prompt, Executor executor, Consumer<ModelEvent> events);
}
