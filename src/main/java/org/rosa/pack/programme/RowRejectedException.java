package org.rosa.pack.programme;

/// One entry cannot be taken; the others can.
final class RowRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param why what is wrong and what to do
  RowRejectedException(String why) {
    super(why);
  }
}
