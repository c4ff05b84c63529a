package org.rosa.embedded;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rosa.knowledge.Citation;

/// What the pack alone can say to an utterance.
public sealed interface EmbeddedAnswer {
  /// The answer as it is spoken.
  String text();

  /// What it rests on; none where it says no fact.
  List<Citation> citations();

  /// The pack knows this.
  ///
  /// @param certain whether it may be spoken before any model is asked
  record Known(String text, List<Citation> citations, boolean certain) implements EmbeddedAnswer {
    public Known {
      requireNonNull(text, "text");
      citations = List.copyOf(citations);
    }
  }

  /// The pack knows several things the visitor may mean; `text` asks which.
  ///
  /// @param options what the answers rest on that it names
  record Clarifying(String text, List<Citation> options) implements EmbeddedAnswer {
    public Clarifying {
      requireNonNull(text, "text");
      options = List.copyOf(options);
    }

    @Override
    public List<Citation> citations() {
      return List.of();
    }
  }

  /// The pack does not know; `text` says so honestly.
  ///
  /// @param citations the subject under which the pack says so, where it does
  /// @param certain whether it may be spoken before any model is asked
  record Unknown(String text, List<Citation> citations, boolean certain) implements EmbeddedAnswer {
    public Unknown {
      requireNonNull(text, "text");
      citations = List.copyOf(citations);
    }

    /// An answer for what the pack does not even name.
    public Unknown(String text) {
      this(text, List.of(), false);
    }
  }

  /// Whether it may be spoken before any model is asked.
  default boolean isCertain() {
    return switch (this) {
      case Known(_, _, boolean certain) -> certain;
      case Unknown(_, _, boolean certain) -> certain;
      case Clarifying _ -> false;
    };
  }
}
