package org.rosa.llm;

import static java.util.Objects.requireNonNull;

/// What a model says while it answers. [Finished] or [Failed] comes exactly once, and last.
public sealed interface ModelEvent {
  /// A piece of text, never empty.
  record Text(String delta) implements ModelEvent {
    public Text {
      if (delta.isEmpty()) {
        throw new IllegalArgumentException("a text delta is not empty");
      }
    }
  }

  /// A piece of a tool call: the first piece of each `index` carries `id` and `name`, later ones
  /// leave them empty and go on with `arguments`.
  record ToolCallPart(int index, String id, String name, String arguments) implements ModelEvent {
    public ToolCallPart {
      if (index < 0) {
        throw new IllegalArgumentException("index is negative: " + index);
      }
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(arguments, "arguments");
    }
  }

  /// The tokens as the model counted them.
  record Counted(Usage usage) implements ModelEvent {
    public Counted {
      requireNonNull(usage, "usage");
    }
  }

  /// The whole answer was given.
  record Finished(FinishReason reason) implements ModelEvent {
    public Finished {
      requireNonNull(reason, "reason");
    }
  }

  /// The answer cannot be given, or not to its end.
  record Failed(Failure failure) implements ModelEvent {
    public Failed {
      requireNonNull(failure, "failure");
    }
  }
}
