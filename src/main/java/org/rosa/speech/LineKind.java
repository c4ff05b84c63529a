package org.rosa.speech;

/// What the start of a line says about the line.
enum LineKind {
  UNDECIDED,
  /// Nothing but white space; the line is over.
  BLANK,
  TEXT,
  HEADING,
  /// A list item; what follows the marker may be another marker.
  ITEM,
  /// An item that starts with a picture and holds text only.
  PICTURE_ITEM,
  /// A line of a quotation; what follows the marker may be another marker.
  QUOTE,
  /// A horizontal rule or the underline of a heading; the line is over.
  RULE,
  /// A row of a table.
  ROW,
  /// The line between the head and the body of a table; the line is over.
  SEPARATOR,
  /// The line that opens a code block, up to its end; the line is over.
  FENCE,
  /// The definition of a link target, whose rest is not said.
  DEFINITION
}
