package org.rosa.conversation;

/// What an inference is to answer.
public sealed interface Ask {
  /// The visitor said this; cleaned of everything that is not the visitor's, never blank.
  record Utterance(String text) implements Ask {
    public Utterance {
      if (text.isBlank()) {
        throw new IllegalArgumentException("an utterance has words; without them it is Silence");
      }
    }
  }

  /// A tool of the platform has answered; the model goes on. `utterance` is what the visitor said
  /// before, empty when that is not known.
  record ToolAnswered(String utterance) implements Ask {}

  /// There is no visitor's turn: nothing was said, or only a silence placeholder came.
  record Silence() implements Ask {}

  /// The platform tries out whether it is understood; nobody listens.
  record Probe() implements Ask {}
}
