package org.rosa.speech;

/// The last pass: blanks, brackets left empty, and the full stops at the ends of blocks.
///
/// Blanks and opening brackets are held until something visible follows, because what follows
/// decides whether they stay. A bracket or quotation whose content was removed goes with it.
final class Spacing implements Sink {

  private static final int NONE = -1;
  private static final int MAX_HELD = 32;
  private static final String ATTACHED = ".,;:!?…)]}»”。，、；：！？）】》؟،؛";

  private final StringBuilder output = new StringBuilder();

  /// Blanks and openers since the last visible character, at most 32.
  private final StringBuilder held = new StringBuilder();

  /// Whether something was removed since the last visible character.
  private boolean gap;

  private boolean spaceAfterGap;
  private boolean started;
  private boolean cell;
  private int comma = NONE;
  private int last = NONE;

  /// The last visible character of this sentence that closes nothing.
  private int lastSaid = NONE;

  private boolean lastLetterHan;
  private int hanLetters;
  private int otherLetters;

  /// Takes out what is ready to leave.
  String drain() {
    String ready = output.toString();
    output.setLength(0);
    return ready;
  }

  @Override
  public void symbol(int codePoint) {
    if (Letters.isSpace(codePoint)) {
      space(codePoint);
    } else if (closesEmpty(codePoint)) {
      held.setLength(openerAt());
    } else if (isOpening(codePoint)) {
      opener(codePoint);
    } else if (!isLeftOver(codePoint)) {
      commaOrVisible(codePoint);
    }
  }

  @Override
  public void removed() {
    gap = true;
    spaceAfterGap = false;
  }

  @Override
  public void tag(String tag) {
    flush();
    started = true;
    output.append(tag);
  }

  @Override
  public void mark(Mark mark) {
    switch (mark) {
      case CELL -> endCell();
      case SENTENCE -> endSentence();
      case END -> {
        comma = NONE;
        leaveOpeners();
      }
    }
  }

  private void space(int codePoint) {
    spaceAfterGap = gap;
    if (!started && held.isEmpty()) {
      return;
    }
    if (endsWithSpace()) {
      held.setCharAt(held.length() - 1, ' ');
    } else {
      held.append(codePoint == '\t' || codePoint == '\n' ? ' ' : (char) codePoint);
    }
  }

  private boolean endsWithSpace() {
    return !held.isEmpty() && Letters.isSpace(held.charAt(held.length() - 1));
  }

  private boolean isOpening(int codePoint) {
    boolean atStart = !started || !held.isEmpty();
    return Letters.isOpener(codePoint) || (Letters.isQuote(codePoint) && atStart);
  }

  private void opener(int codePoint) {
    if (held.length() >= MAX_HELD) {
      flush();
    }
    if (gap && openerAt() == NONE) {
      separateWords(codePoint);
      gap = false;
    }
    held.appendCodePoint(codePoint);
  }

  /// The place of the last opener among the held characters.
  private int openerAt() {
    for (int i = held.length() - 1; i >= 0; i--) {
      if (!Letters.isSpace(held.charAt(i))) {
        return i;
      }
    }
    return NONE;
  }

  private boolean closesEmpty(int codePoint) {
    int at = openerAt();
    return gap && at != NONE && Letters.isPair(held.charAt(at), codePoint);
  }

  /// Whether this is a mark that belonged to something removed: nothing was said before it that it
  /// could end.
  private boolean isLeftOver(int codePoint) {
    if (!gap || ".,;:。，、；：،؛".indexOf(codePoint) < 0) {
      return false;
    }
    return openerAt() != NONE || lastSaid == NONE || Letters.isPause(lastSaid);
  }

  /// Holds a comma after something removed: another mark may follow the next thing removed.
  private void commaOrVisible(int codePoint) {
    if (gap && comma != NONE && Letters.isPause(codePoint)) {
      comma = NONE;
    }
    if (gap && ",،，、".indexOf(codePoint) >= 0) {
      held.setLength(0);
      comma = codePoint;
      gap = false;
    } else {
      visible(codePoint);
    }
  }

  private void visible(int codePoint) {
    if (gap) {
      closeGap(codePoint);
    }
    flush();
    started = true;
    output.appendCodePoint(codePoint);
    last = codePoint;
    if (!Letters.isCloser(codePoint) && !Letters.isQuote(codePoint)) {
      lastSaid = codePoint;
    }
    if (Character.isLetter(codePoint)) {
      lastLetterHan = Letters.isHan(codePoint);
      hanLetters += lastLetterHan ? 1 : 0;
      otherLetters += lastLetterHan ? 0 : 1;
    }
  }

  private void closeGap(int codePoint) {
    boolean opened = openerAt() != NONE;
    boolean attached = ATTACHED.indexOf(codePoint) >= 0;
    boolean dropSpace = opened || (attached && (!spaceAfterGap || ".,)".indexOf(codePoint) >= 0));
    if (endsWithSpace() && dropSpace) {
      held.setLength(held.length() - 1);
    }
    separateWords(codePoint);
  }

  /// Puts a blank between two words that only the removed text kept apart.
  private void separateWords(int codePoint) {
    boolean digits = Character.isDigit(last) && Character.isDigit(codePoint);
    boolean words = Letters.isWord(last) && Letters.isWord(codePoint);
    boolean han = Letters.isHan(last) || Letters.isHan(codePoint);
    if (held.isEmpty() && started && words && !digits && !han) {
      held.append(' ');
    }
  }

  private void flush() {
    if (comma != NONE) {
      output.appendCodePoint(comma);
      comma = NONE;
    }
    if (cell) {
      cell = false;
      output.append(Letters.isPause(lastSaid) ? " " : ", ");
      held.delete(0, Letters.isSpace(held.isEmpty() ? NONE : held.charAt(0)) ? 1 : 0);
    }
    output.append(held);
    held.setLength(0);
    gap = false;
    spaceAfterGap = false;
  }

  private void endCell() {
    leaveOpeners();
    cell = lastSaid != NONE;
  }

  private void endSentence() {
    comma = NONE;
    leaveOpeners();
    cell = false;
    if (lastSaid != NONE && !Letters.isPause(lastSaid)) {
      boolean han = lastLetterHan || (hanLetters > 0 && 2 * hanLetters >= otherLetters);
      last = han ? '。' : '.';
      output.appendCodePoint(last);
    }
    lastSaid = NONE;
    lastLetterHan = false;
    hanLetters = 0;
    otherLetters = 0;
    if (started) {
      held.append(' ');
    }
  }

  /// Lets openers that nothing followed go, and drops them if their content was removed.
  private void leaveOpeners() {
    int at = openerAt();
    if (at == NONE || gap) {
      held.setLength(0);
    } else {
      held.setLength(at + 1);
    }
    boolean pending = cell && held.isEmpty();
    if (!pending) {
      flush();
    }
    gap = false;
  }
}
