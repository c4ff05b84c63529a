package org.rosa.guardrail;

import java.util.Optional;

/// Keeps what was learned from a policy's exemplars from one start to the next, so that learning
/// does not hold a start up. Whoever cannot keep anything loses time, nothing else.
public interface Lessons {
  /// What was kept under a name.
  Optional<byte[]> recall(String name);

  /// Keeps something under a name, for a later [#recall].
  void keep(String name, byte[] content);

  /// Keeps nothing.
  static Lessons forgotten() {
    return new Lessons() {
      @Override
      public Optional<byte[]> recall(String name) {
        return Optional.empty();
      }

      @Override
      public void keep(String name, byte[] content) {}
    };
  }
}
