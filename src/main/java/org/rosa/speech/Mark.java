package org.rosa.speech;

/// A place in the structure of a text.
enum Mark {
  /// A block ends that has to sound like a sentence.
  SENTENCE,
  /// A cell of a table ends.
  CELL,
  /// The text ends.
  END
}
