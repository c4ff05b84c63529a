package org.rosa.llm;

/// A running answer of a model.
@FunctionalInterface
public interface ModelCall {
  /// Ends the call and frees its connection. May be called from any thread, at any time, more than
  /// once; at most an event that was already on its way arrives afterwards.
  void cancel();
}
