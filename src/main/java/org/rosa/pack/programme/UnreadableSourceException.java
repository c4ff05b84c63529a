package org.rosa.pack.programme;

/// A source cannot be read at all, or a pack cannot take it: what is wrong and what to do.
final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableSourceException(String why) {
    super(why);
  }
}
