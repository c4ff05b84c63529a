package org.rosa.speech;

import java.util.Set;
import java.util.regex.Pattern;

/// The start of one line, read until the kind of the line is known.
///
/// Characters go to [#take(int)] one by one, the line end as `\n`. As soon as the answer is not
/// [LineKind#UNDECIDED], [#text()] holds the characters that belong to the content of the line. No
/// start is longer than 512 characters: then the line is what it looks like.
final class LineStart {

  private static final int LIMIT = 512;
  private static final int LABEL_LIMIT = 64;
  private static final int MAX_HEADING_LEVEL = 6;
  private static final int FENCE_LENGTH = 3;
  private static final String BULLETS = "•‣⁃";
  private static final Pattern NUMBER_MARKER = Pattern.compile("\\p{Nd}{1,3}[.)、．]");
  private static final Pattern NUMBER_PREFIX = Pattern.compile("\\p{Nd}{1,3}[.)、．]?");
  private static final Pattern LABEL_PREFIX = Pattern.compile("\\[[^\\[\\]]*(?:](?::\\s*\\S*)?)?");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\[\\]]+]:");
  private static final Pattern TARGET = Pattern.compile("\\[[^\\[\\]]+]:\\s*(?:http|www\\.|<|/|#)");
  private static final Set<String> TARGET_STARTS = Set.of("", "h", "ht", "htt", "w", "ww", "www");

  private final StringBuilder held = new StringBuilder();
  private int run;
  private boolean info;

  /// Reads the next character of the line.
  LineKind take(int codePoint) {
    if (held.isEmpty()) {
      return first(codePoint);
    }
    if (held.length() >= LIMIT) {
      return atLimit(codePoint);
    }
    return switch (held.charAt(0)) {
      case '#' -> heading(codePoint);
      case '-' -> dash(codePoint);
      case '*', '_', '=' -> rule(codePoint);
      case '+', '·' -> bullet(codePoint);
      case '|' -> row(codePoint);
      case ':' -> separator(codePoint);
      case '`', '~' -> fence(codePoint);
      case '>' -> quote(codePoint);
      case '[' -> definition(codePoint);
      default -> number(codePoint);
    };
  }

  /// Reads the place of something removed.
  LineKind takeRemoved() {
    if (info) {
      return LineKind.UNDECIDED;
    }
    return !held.isEmpty() && held.charAt(0) == '|' ? rowOf("") : LineKind.PICTURE_ITEM;
  }

  /// The text ends within the start.
  LineKind end() {
    return take('\n');
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /// The characters that belong to the content.
  String text() {
    return held.toString();
  }

  /// The number of equal characters at the start of a fence, or 0.
  int fenceLength() {
    return run;
  }

  private LineKind first(int codePoint) {
    if (codePoint == '\n') {
      return LineKind.BLANK;
    }
    if (Letters.isSpace(codePoint)) {
      return LineKind.UNDECIDED;
    }
    if (BULLETS.indexOf(codePoint) >= 0) {
      return LineKind.ITEM;
    }
    held.appendCodePoint(codePoint);
    run = 1;
    boolean open = "#-*_=+·|:`~>[".indexOf(codePoint) >= 0 || Character.isDigit(codePoint);
    return open ? LineKind.UNDECIDED : LineKind.TEXT;
  }

  private LineKind heading(int codePoint) {
    if (codePoint == '#' && run <= MAX_HEADING_LEVEL) {
      return hold(codePoint);
    }
    if (run > MAX_HEADING_LEVEL) {
      return text(codePoint);
    }
    if (Letters.isSpace(codePoint)) {
      return content(LineKind.HEADING, codePoint == '\n' ? "\n" : "");
    }
    return run > 1 ? content(LineKind.HEADING, Character.toString(codePoint)) : text(codePoint);
  }

  private LineKind dash(int codePoint) {
    boolean single = held.length() == 1;
    if (single && codePoint == '>') {
      return content(LineKind.PICTURE_ITEM, "");
    }
    if (single && startsItem(codePoint)) {
      return content(
          LineKind.ITEM, Letters.isSpace(codePoint) ? "" : Character.toString(codePoint));
    }
    return separator(codePoint);
  }

  private static boolean startsItem(int codePoint) {
    return codePoint == ' '
        || codePoint == '\t'
        || codePoint == '*'
        || codePoint == '['
        || Character.isLetter(codePoint);
  }

  private LineKind separator(int codePoint) {
    if (codePoint != '\n') {
      return "-:| \t".indexOf(codePoint) >= 0 ? hold(codePoint) : text(codePoint);
    }
    boolean dashes = held.indexOf("-") >= 0;
    if (dashes && held.indexOf("|") >= 0) {
      return LineKind.SEPARATOR;
    }
    return dashes && held.indexOf(":") < 0 ? LineKind.RULE : text(codePoint);
  }

  private LineKind rule(int codePoint) {
    char mark = held.charAt(0);
    if (codePoint == mark) {
      return hold(codePoint);
    }
    if (codePoint == '\n') {
      return run > 1 ? LineKind.RULE : text(codePoint);
    }
    if (!Letters.isSpace(codePoint)) {
      return text(codePoint);
    }
    if (mark == '*' && run == 1) {
      return content(LineKind.ITEM, "");
    }
    held.appendCodePoint(codePoint);
    return LineKind.UNDECIDED;
  }

  private LineKind bullet(int codePoint) {
    return Letters.isSpace(codePoint) ? content(LineKind.ITEM, "") : text(codePoint);
  }

  private LineKind row(int codePoint) {
    if (codePoint == '\n' && held.indexOf("-") >= 0) {
      return LineKind.SEPARATOR;
    }
    if ("-:| \t".indexOf(codePoint) >= 0) {
      return hold(codePoint);
    }
    return rowOf(Character.toString(codePoint));
  }

  private LineKind rowOf(String rest) {
    return content(LineKind.ROW, held.substring(1) + rest);
  }

  private LineKind fence(int codePoint) {
    if (!info && codePoint == held.charAt(0)) {
      return hold(codePoint);
    }
    boolean code = held.charAt(0) == '`' && codePoint == '`';
    if (run < FENCE_LENGTH || code) {
      return text(codePoint);
    }
    info = true;
    held.appendCodePoint(codePoint);
    return codePoint == '\n' ? LineKind.FENCE : LineKind.UNDECIDED;
  }

  private LineKind quote(int codePoint) {
    boolean comparison = Character.isDigit(codePoint) || codePoint == '=';
    return comparison ? text(codePoint) : content(LineKind.QUOTE, Character.toString(codePoint));
  }

  private LineKind definition(int codePoint) {
    held.appendCodePoint(codePoint);
    if (codePoint == '\n') {
      return LineKind.TEXT;
    }
    if (FOOTNOTE.matcher(held).matches()) {
      return content(LineKind.ITEM, "");
    }
    if (TARGET.matcher(held).matches()) {
      return content(LineKind.DEFINITION, "");
    }
    int label = held.indexOf("]:");
    boolean open =
        label < 0
            ? held.length() <= LABEL_LIMIT && LABEL_PREFIX.matcher(held).matches()
            : TARGET_STARTS.contains(held.substring(label + 2).strip());
    return open ? LineKind.UNDECIDED : LineKind.TEXT;
  }

  private LineKind number(int codePoint) {
    if (NUMBER_MARKER.matcher(held).matches()) {
      return marked(codePoint);
    }
    held.appendCodePoint(codePoint);
    return NUMBER_PREFIX.matcher(held).matches() ? LineKind.UNDECIDED : LineKind.TEXT;
  }

  private LineKind marked(int codePoint) {
    if (codePoint == ' ' || codePoint == '\t') {
      return content(LineKind.ITEM, "");
    }
    boolean letter = Character.isLetter(codePoint) && !Character.isLowerCase(codePoint);
    return letter || codePoint == '*'
        ? content(LineKind.ITEM, Character.toString(codePoint))
        : text(codePoint);
  }

  private LineKind atLimit(int codePoint) {
    return switch (held.charAt(0)) {
      case '|' -> rowOf(Character.toString(codePoint));
      case '`', '~' -> run >= FENCE_LENGTH ? LineKind.FENCE : text(codePoint);
      default -> text(codePoint);
    };
  }

  private LineKind hold(int codePoint) {
    held.appendCodePoint(codePoint);
    run++;
    return LineKind.UNDECIDED;
  }

  private LineKind text(int codePoint) {
    held.appendCodePoint(codePoint);
    return LineKind.TEXT;
  }

  private LineKind content(LineKind kind, String text) {
    held.setLength(0);
    held.append(text);
    return kind;
  }
}
