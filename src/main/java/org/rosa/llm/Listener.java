package org.rosa.llm;

/// Hears what a model says.
@FunctionalInterface
public interface Listener {
  /// Takes the next event.
  ///
  /// @return whether the model is to go on; when not, it is cancelled and says no further word
  boolean hear(ModelEvent event);
}
