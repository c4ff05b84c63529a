package org.rosa.speech;

/// Recognizes a tag, an autolink or a comment by the characters after its `<`.
///
/// A tag has a name and attributes with values; anything else gives up at the first character that
/// shows it, so that "a < b" or "<10" is never held for long.
final class TagScan {

  private enum Part {
    START,
    NAME_START,
    NAME,
    ADDRESS,
    GAP,
    ATTRIBUTE,
    ATTRIBUTE_GAP,
    VALUE,
    QUOTED,
    BARE,
    SLASH,
    DECLARATION,
    COMMENT
  }

  private final StringBuilder name = new StringBuilder();
  private Part part = Part.START;
  private int quote;
  private int hyphens;
  private int length;

  Verdict take(int codePoint) {
    length++;
    return switch (part) {
      case START -> start(codePoint);
      case NAME_START -> nameStart(codePoint);
      case NAME -> name(codePoint);
      case ADDRESS -> address(codePoint);
      case GAP -> gap(codePoint);
      case ATTRIBUTE -> attribute(codePoint);
      case ATTRIBUTE_GAP -> attributeGap(codePoint);
      case VALUE -> value(codePoint);
      case QUOTED -> quoted(codePoint);
      case BARE -> bare(codePoint);
      case SLASH -> codePoint == '>' ? Verdict.COMPLETE : Verdict.TEXT;
      case DECLARATION -> declaration(codePoint);
      case COMMENT -> comment(codePoint);
    };
  }

  /// The lower-case name of a complete tag; empty for an address, declaration or comment.
  String name() {
    boolean tag = part != Part.ADDRESS && part != Part.DECLARATION && part != Part.COMMENT;
    return tag ? Letters.lowerCase(name.toString()) : "";
  }

  private Verdict start(int codePoint) {
    return switch (codePoint) {
      case '/' -> to(Part.NAME_START);
      case '!', '?' -> to(Part.DECLARATION);
      default -> nameStart(codePoint);
    };
  }

  private Verdict nameStart(int codePoint) {
    if (!Letters.isAsciiLetter(codePoint)) {
      return Verdict.TEXT;
    }
    name.appendCodePoint(codePoint);
    return to(Part.NAME);
  }

  private Verdict name(int codePoint) {
    if (isNamePart(codePoint)) {
      name.appendCodePoint(codePoint);
      return Verdict.OPEN;
    }
    if (codePoint == '@' || codePoint == '+') {
      return to(Part.ADDRESS);
    }
    if (codePoint == '/') {
      return to(name.indexOf(":") >= 0 ? Part.ADDRESS : Part.SLASH);
    }
    return codePoint == '>' || Letters.isSpace(codePoint) ? gap(codePoint) : Verdict.TEXT;
  }

  private static boolean isNamePart(int codePoint) {
    return Letters.isAsciiLetter(codePoint)
        || Letters.isAsciiDigit(codePoint)
        || ":._-".indexOf(codePoint) >= 0;
  }

  private Verdict address(int codePoint) {
    if (codePoint == '>') {
      return Verdict.COMPLETE;
    }
    return codePoint == '<' || Letters.isSpace(codePoint) ? Verdict.TEXT : Verdict.OPEN;
  }

  private Verdict gap(int codePoint) {
    if (codePoint == '>') {
      return Verdict.COMPLETE;
    }
    if (codePoint == '/') {
      return to(Part.SLASH);
    }
    if (Letters.isSpace(codePoint)) {
      return to(Part.GAP);
    }
    return Letters.isAsciiLetter(codePoint) ? to(Part.ATTRIBUTE) : Verdict.TEXT;
  }

  private Verdict attribute(int codePoint) {
    if (isNamePart(codePoint)) {
      return Verdict.OPEN;
    }
    return attributeGap(codePoint);
  }

  private Verdict attributeGap(int codePoint) {
    if (codePoint == '=') {
      return to(Part.VALUE);
    }
    return Letters.isSpace(codePoint) ? to(Part.ATTRIBUTE_GAP) : Verdict.TEXT;
  }

  private Verdict value(int codePoint) {
    if (Letters.isQuote(codePoint)) {
      quote = codePoint;
      return to(Part.QUOTED);
    }
    if (Letters.isSpace(codePoint)) {
      return Verdict.OPEN;
    }
    return codePoint == '<' || codePoint == '>' ? Verdict.TEXT : to(Part.BARE);
  }

  private Verdict quoted(int codePoint) {
    if (codePoint == '<') {
      return Verdict.TEXT;
    }
    return to(codePoint == quote ? Part.GAP : Part.QUOTED);
  }

  private Verdict bare(int codePoint) {
    if (codePoint == '>') {
      return Verdict.COMPLETE;
    }
    if (codePoint == '<') {
      return Verdict.TEXT;
    }
    return to(Letters.isSpace(codePoint) ? Part.GAP : Part.BARE);
  }

  private Verdict declaration(int codePoint) {
    hyphens = codePoint == '-' ? hyphens + 1 : 0;
    if (length == 3 && hyphens == 2) {
      hyphens = 0;
      return to(Part.COMMENT);
    }
    if (codePoint == '>') {
      return Verdict.COMPLETE;
    }
    boolean possible = length > 2 || codePoint == '-' || Letters.isAsciiLetter(codePoint);
    return possible && codePoint != '<' ? Verdict.OPEN : Verdict.TEXT;
  }

  private Verdict comment(int codePoint) {
    if (codePoint == '>' && hyphens >= 2) {
      return Verdict.COMPLETE;
    }
    hyphens = codePoint == '-' ? hyphens + 1 : 0;
    return Verdict.OPEN;
  }

  private Verdict to(Part newPart) {
    part = newPart;
    return Verdict.OPEN;
  }
}
