package org.rosa.load;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a whole answer is.
sealed interface Expected {
  boolean isWhole(String text);

  boolean stamped();

  /// The gap from which on an answer counts as stalled, in nanoseconds. Words that come in whole
  /// sentences do not stall.
  long stallNanos();

  /// What the model server says by a script, unaltered.
  record Scripted(Script script, String prose) implements Expected {
    Scripted(Script script) {
      this(
          script,
          IntStream.range(0, script.deltas()).mapToObj(Prose::word).collect(Collectors.joining()));
    }

    @Override
    public boolean isWhole(String text) {
      return stamped()
          ? text.strip().split(" ").length == script.deltas()
          : text.strip().equals(prose);
    }

    @Override
    public boolean stamped() {
      return script.words() == Script.Words.STAMPS;
    }

    @Override
    public long stallNanos() {
      return stamped() ? script.pace().multipliedBy(10).toNanos() : Long.MAX_VALUE;
    }
  }

  /// Any words.
  record Words() implements Expected {
    @Override
    public boolean isWhole(String text) {
      return !text.isBlank();
    }

    @Override
    public boolean stamped() {
      return false;
    }

    @Override
    public long stallNanos() {
      return Long.MAX_VALUE;
    }
  }
}
