package org.rosa.embedded;

import static java.util.Objects.requireNonNull;

import org.rosa.knowledge.Passage;

/// What the pack alone can say to an utterance.
public sealed interface EmbeddedAnswer {
  String text();

  /// The pack knows this.
  record Known(Passage passage) implements EmbeddedAnswer {
    public Known {
      requireNonNull(passage, "passage");
    }

    @Override
    public String text() {
      return passage.text();
    }
  }

  /// The pack does not know; `text` says so honestly.
  record Unknown(String text) implements EmbeddedAnswer {
    public Unknown {
      requireNonNull(text, "text");
    }
  }
}
