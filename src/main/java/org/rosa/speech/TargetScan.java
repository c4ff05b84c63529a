package org.rosa.speech;

/// Recognizes the target of a link by the characters after its `(`: an address without blanks, or
/// in angle brackets, and perhaps a quoted title.
final class TargetScan {

  private enum Part {
    START,
    ANGLE,
    ADDRESS,
    GAP,
    TITLE,
    END
  }

  private Part part = Part.START;
  private int depth;
  private int titleEnd;

  Candidacy take(int codePoint) {
    return switch (part) {
      case START -> start(codePoint);
      case ANGLE -> angle(codePoint);
      case ADDRESS -> address(codePoint);
      case GAP -> gap(codePoint);
      case TITLE -> to(codePoint == titleEnd ? Part.END : Part.TITLE);
      case END -> end(codePoint);
    };
  }

  private Candidacy start(int codePoint) {
    if (Letters.isSpace(codePoint)) {
      return Candidacy.OPEN;
    }
    return codePoint == '<' ? to(Part.ANGLE) : address(codePoint);
  }

  private Candidacy angle(int codePoint) {
    if (codePoint == '<') {
      return Candidacy.TEXT;
    }
    return to(codePoint == '>' ? Part.GAP : Part.ANGLE);
  }

  private Candidacy address(int codePoint) {
    if (Letters.isSpace(codePoint)) {
      return to(Part.GAP);
    }
    if (codePoint == ')' && depth == 0) {
      return Candidacy.COMPLETE;
    }
    if (codePoint == '(') {
      depth++;
    } else if (codePoint == ')') {
      depth--;
    }
    return to(Part.ADDRESS);
  }

  private Candidacy gap(int codePoint) {
    if (Letters.isQuote(codePoint) || codePoint == '(') {
      titleEnd = codePoint == '(' ? ')' : codePoint;
      return to(Part.TITLE);
    }
    return end(codePoint);
  }

  private static Candidacy end(int codePoint) {
    if (codePoint == ')') {
      return Candidacy.COMPLETE;
    }
    return Letters.isSpace(codePoint) ? Candidacy.OPEN : Candidacy.TEXT;
  }

  private Candidacy to(Part newPart) {
    part = newPart;
    return Candidacy.OPEN;
  }
}
