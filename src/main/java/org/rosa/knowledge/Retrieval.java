package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What the pack holds for a question.
public sealed interface Retrieval {
  /// What a model may be handed, best first.
  List<Passage> passages();

  /// This passage answers the question; it may be spoken before any model is asked.
  record Certain(Passage answer, List<Passage> passages) implements Retrieval {
    public Certain {
      requireNonNull(answer, "answer");
      passages = List.copyOf(passages);
    }

    /// Certain, and with nothing else worth a look.
    public Certain(Passage answer) {
      this(answer, List.of(answer));
    }
  }

  /// `answer` most likely answers the question: spoken where no model is there to judge.
  record Likely(Passage answer, List<Passage> passages) implements Retrieval {
    public Likely {
      requireNonNull(answer, "answer");
      passages = List.copyOf(passages);
    }
  }

  /// The question may be about each of these; only the visitor can tell.
  ///
  /// @param options two or three passages, likeliest first
  record Ambiguous(List<Passage> options, List<Passage> passages) implements Retrieval {
    public Ambiguous {
      options = List.copyOf(options);
      passages = List.copyOf(passages);
      if (options.size() < 2) {
        throw new IllegalArgumentException("one option is not ambiguous");
      }
    }
  }

  /// The pack does not hold the answer; these passages are near the question.
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
