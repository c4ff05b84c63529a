package org.rosa.speech;

/// The lines of a code block, watched for the one that closes it: at least as many equal marks as
/// in the opening fence and nothing else, indented or quoted as it may be.
final class ClosingFence {

  private final char mark;
  private final int length;
  private int run;
  private boolean ended;
  private boolean other;

  /// The fence that opens the block, without what follows it.
  ClosingFence(String opening) {
    mark = opening.charAt(0);
    length = opening.length();
  }

  void startLine() {
    run = 0;
    ended = false;
    other = false;
  }

  void take(int codePoint) {
    if (codePoint == mark && !ended) {
      run++;
    } else if (Letters.isSpace(codePoint)) {
      ended = run > 0;
    } else if (codePoint != '>' || run > 0) {
      other = true;
    }
  }

  boolean isClosed() {
    return !other && run >= length;
  }
}
