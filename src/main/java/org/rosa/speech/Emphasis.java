package org.rosa.speech;

/// The pass that drops the marks of emphasis, strike-through and inline code.
///
/// Only a run of equal marks is held, as a count: what it means follows from the characters on both
/// sides of it.
final class Emphasis extends Pass {

  private static final int NONE = -1;
  private static final String MARKS = "*_~`-=";

  private int mark = NONE;
  private int count;
  private int before = ' ';
  private int beforeSpace = ' ';

  /// A single asterisk between spaces after a number, which may turn out to be a multiplication.
  private boolean product;

  Emphasis(Sink next) {
    super(next);
  }

  @Override
  public void symbol(int codePoint) {
    if (codePoint == mark) {
      count++;
      return;
    }
    endRun(codePoint);
    if (MARKS.indexOf(codePoint) >= 0) {
      mark = codePoint;
      count = 1;
    } else {
      pass(codePoint);
    }
  }

  @Override
  void settle() {
    endRun(' ');
    product = false;
    before = ' ';
    beforeSpace = ' ';
  }

  private void endRun(int after) {
    int ended = mark;
    mark = NONE;
    switch (ended) {
      case '*' -> endAsterisks(after);
      case '_' -> endUnderscores(after);
      case '~' -> keepSingle('~');
      case '-' -> endHyphens(after);
      case '=' -> endEquals(after);
      default -> {}
    }
  }

  private void endAsterisks(int after) {
    boolean numbers = Character.isDigit(before) && Character.isDigit(after);
    if (numbers) {
      pass(count == 1 ? '×' : ' ');
    } else if (count == 1 && before == ' ' && after == ' ' && Character.isDigit(beforeSpace)) {
      product = true;
    }
  }

  private void endUnderscores(int after) {
    if (isSpaced(before) && isSpaced(after)) {
      pass(' ');
    }
  }

  private static boolean isSpaced(int codePoint) {
    return Letters.isWord(codePoint) && !Letters.isHan(codePoint);
  }

  private void endHyphens(int after) {
    if (after == '>') {
      arrow();
    } else {
      pass(count == 1 ? '-' : '—');
    }
  }

  private void endEquals(int after) {
    if (after == '>') {
      arrow();
    } else {
      keepSingle('=');
    }
  }

  private void keepSingle(int codePoint) {
    if (count == 1) {
      pass(codePoint);
    }
  }

  /// The head of the arrow is still to come and is dropped then.
  private void arrow() {
    before = NONE;
    next.removed();
  }

  private void pass(int codePoint) {
    if (before == NONE) {
      before = ' ';
      return;
    }
    if (product && codePoint != ' ') {
      product = false;
      if (Character.isDigit(codePoint)) {
        next.symbol('×');
        next.symbol(' ');
      }
    }
    if (codePoint != ' ') {
      beforeSpace = codePoint;
    }
    before = codePoint;
    next.symbol(codePoint);
  }
}
