package org.rosa.speech;

/// A text stream that lets another one's text go in whole words, and keeps numbers, dates, times
/// and tags together, so that no voice reads "20" and "25" (tavus-contract requirement 18).
///
/// Idea: text may be cut only at a safe border: between two words, or between two letters of a
/// script without spaces, when neither side holds or begins with a digit and no tag is open. What
/// follows the last safe border waits; that costs the time of one delta. Waiting text is bounded: a
/// run without a safe border goes out once it is longer than [#LIMIT].
public final class WholeWords implements TextStream {
  /// Most characters that wait for a safe border; no date or name is as long.
  static final int LIMIT = 256;

  private final TextStream inner;
  private final StringBuilder waiting = new StringBuilder();

  public WholeWords(TextStream inner) {
    this.inner = inner;
  }

  @Override
  public String push(String delta) {
    waiting.append(inner.push(delta));
    int border = lastSafeBorder();
    if (border == 0 && waiting.length() > LIMIT) {
      border = waiting.length() - (Character.isHighSurrogate(lastWaiting()) ? 1 : 0);
    }
    var free = waiting.substring(0, border);
    waiting.delete(0, border);
    return free;
  }

  @Override
  public String finish() {
    waiting.append(inner.finish());
    var rest = waiting.toString();
    waiting.setLength(0);
    return rest;
  }

  private char lastWaiting() {
    return waiting.charAt(waiting.length() - 1);
  }

  /// The index after which the last safe border lies; 0 when there is none.
  private int lastSafeBorder() {
    int border = 0;
    boolean digitBefore = false;
    boolean inTag = false;
    int previous = ' ';
    for (int i = 0; i < waiting.length(); ) {
      int c = waiting.codePointAt(i);
      boolean newWord = Character.isWhitespace(previous) && !Character.isWhitespace(c);
      boolean unspaced = Character.isIdeographic(previous) && Character.isIdeographic(c);
      if (i > 0 && (newWord || unspaced) && !inTag) {
        if (!digitBefore && !Character.isDigit(c)) {
          border = i;
        }
        digitBefore = false;
      }
      digitBefore |= Character.isDigit(c);
      inTag = c == '<' || (inTag && c != '>');
      previous = c;
      i += Character.charCount(c);
    }
    return border;
  }
}
