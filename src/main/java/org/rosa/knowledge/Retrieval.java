package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What the pack holds for a question.
public sealed interface Retrieval {
  /// What a model may be handed, best first.
  List<Passage> passages();

  /// This passage answers the question.
  record Certain(Passage answer) implements Retrieval {
    public Certain {
      requireNonNull(answer, "answer");
    }

    @Override
    public List<Passage> passages() {
      return List.of(answer);
    }
  }

  /// These passages are near the question; none is sure to answer it.
  record Related(List<Passage> passages) implements Retrieval {
    public Related {
      passages = List.copyOf(passages);
      if (passages.isEmpty()) {
        throw new IllegalArgumentException("no passage");
      }
    }
  }

  /// The pack has nothing on it.
  record Nothing() implements Retrieval {
    @Override
    public List<Passage> passages() {
      return List.of();
    }
  }
}
