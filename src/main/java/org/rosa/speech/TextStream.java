package org.rosa.speech;

/// A text that comes in deltas and goes out in pieces.
///
/// The joined output depends on the joined input only, not on where the deltas end. Each stream is
/// used by one thread.
public interface TextStream {

  /// Takes the next delta and returns what may leave now, which may be empty.
  ///
  /// @throws IllegalStateException if the stream has finished
  String push(String delta);

  /// Ends the stream and returns the rest, which may be empty.
  ///
  /// @throws IllegalStateException if the stream has finished
  String finish();
}
