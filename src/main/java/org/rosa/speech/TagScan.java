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

  Candidacy take(int codePoint) {
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
      case SLASH -> codePoint == '>' ? Candidacy.COMPLETE : Candidacy.TEXT;
      case DECLARATION -> declaration(codePoint);
      case COMMENT -> comment(codePoint);
    };
  }

  /// The lower-case name of a complete tag; empty for an address, declaration or comment.
  String name() {
    boolean tag = part != Part.ADDRESS && part != Part.DECLARATION && part != Part.COMMENT;
    return tag ? Letters.lowerCase(name.toString()) : "";
  }

  private Candidacy start(int codePoint) {
    return switch (codePoint) {
      case '/' -> to(Part.NAME_START);
      case '!', '?' -> to(Part.DECLARATION);
      default -> nameStart(codePoint);
    };
  }

  private Candidacy nameStart(int codePoint) {
    if (!Letters.isAsciiLetter(codePoint)) {
      return Candidacy.TEXT;
    }
    name.appendCodePoint(codePoint);
    return to(Part.NAME);
  }

  private Candidacy name(int codePoint) {
    if (isNamePart(codePoint)) {
      name.appendCodePoint(codePoint);
      return Candidacy.OPEN;
    }
    if (codePoint == '@' || codePoint == '+') {
      return to(Part.ADDRESS);
    }
    if (codePoint == '/') {
      return to(name.indexOf(":") >= 0 ? Part.ADDRESS : Part.SLASH);
    }
    return codePoint == '>' || Letters.isSpace(codePoint) ? gap(codePoint) : Candidacy.TEXT;
  }

  private static boolean isNamePart(int codePoint) {
    return Letters.isAsciiLetter(codePoint)
        || Letters.isAsciiDigit(codePoint)
        || ":._-".indexOf(codePoint) >= 0;
  }

  private Candidacy address(int codePoint) {
    if (codePoint == '>') {
      return Candidacy.COMPLETE;
    }
    return codePoint == '<' || Letters.isSpace(codePoint) ? Candidacy.TEXT : Candidacy.OPEN;
  }

  private Candidacy gap(int codePoint) {
    if (codePoint == '>') {
      return Candidacy.COMPLETE;
    }
    if (codePoint == '/') {
      return to(Part.SLASH);
    }
    if (Letters.isSpace(codePoint)) {
      return to(Part.GAP);
    }
    return Letters.isAsciiLetter(codePoint) ? to(Part.ATTRIBUTE) : Candidacy.TEXT;
  }

  private Candidacy attribute(int codePoint) {
    if (isNamePart(codePoint)) {
      return Candidacy.OPEN;
    }
    return attributeGap(codePoint);
  }

  private Candidacy attributeGap(int codePoint) {
    if (codePoint == '=') {
      return to(Part.VALUE);
    }
    return Letters.isSpace(codePoint) ? to(Part.ATTRIBUTE_GAP) : Candidacy.TEXT;
  }

  private Candidacy value(int codePoint) {
    if (Letters.isQuote(codePoint)) {
      quote = codePoint;
      return to(Part.QUOTED);
    }
    if (Letters.isSpace(codePoint)) {
      return Candidacy.OPEN;
    }
    return codePoint == '<' || codePoint == '>' ? Candidacy.TEXT : to(Part.BARE);
  }

  private Candidacy quoted(int codePoint) {
    if (codePoint == '<') {
      return Candidacy.TEXT;
    }
    return to(codePoint == quote ? Part.GAP : Part.QUOTED);
  }

  private Candidacy bare(int codePoint) {
    if (codePoint == '>') {
      return Candidacy.COMPLETE;
    }
    if (codePoint == '<') {
      return Candidacy.TEXT;
    }
    return to(Letters.isSpace(codePoint) ? Part.GAP : Part.BARE);
  }

  private Candidacy declaration(int codePoint) {
    hyphens = codePoint == '-' ? hyphens + 1 : 0;
    if (length == 3 && hyphens == 2) {
      hyphens = 0;
      return to(Part.COMMENT);
    }
    if (codePoint == '>') {
      return Candidacy.COMPLETE;
    }
    boolean possible = length > 2 || codePoint == '-' || Letters.isAsciiLetter(codePoint);
    return possible && codePoint != '<' ? Candidacy.OPEN : Candidacy.TEXT;
  }

  private Candidacy comment(int codePoint) {
    if (codePoint == '>' && hyphens >= 2) {
      return Candidacy.COMPLETE;
    }
    hyphens = codePoint == '-' ? hyphens + 1 : 0;
    return Candidacy.OPEN;
  }

  private Candidacy to(Part newPart) {
    part = newPart;
    return Candidacy.OPEN;
  }
}
