package org.rosa.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a text stream into sentences, and long sentences into clauses, in the six languages.
///
/// **Idea.** One character is read at a time and a decision never looks at the end of a delta, so
/// the segments are the same however the text was cut. A mark that may end a sentence opens an
/// undecided stretch of further marks, closing quotes and brackets, and white space; the first
/// character after it decides. The joined segments are exactly the input.
///
/// **Where sentences end.** Before white space, after a full stop that does not belong to an
/// abbreviation, an initial or the number of an item, after `;`, and after `! ? … ...` if no
/// lower-case letter follows; after `。 ！ ？ ؟ ； ؛` with or without white space; at every line end;
/// and before a tag that follows a mark.
///
/// **Long sentences.** At the limit the text is cut after the last clause mark, else after the last
/// white space, else at the limit, but never inside a surrogate pair or a tag. White space at the
/// end of a segment does not count.
///
/// **Trade-off.** A segment leaves when the next one begins, because only then is its white space
/// complete. White space belongs to what precedes it, at the very start to what follows; a text of
/// nothing but white space has no segments. A run of white space is held as long as it is.
public final class Segmenter {

  /// The default limit, in characters: about twenty seconds of speech.
  public static final int DEFAULT_LIMIT = 240;

  private static final int SMALLEST_LIMIT = 16;
  private static final String ENDS_AT_ONCE = "。！？؟；؛";
  private static final String ENDS = ".!?…;" + ENDS_AT_ONCE;
  private static final String CLOSERS = ")]}）】》」』»”’\"'";
  private static final String CLAUSE_MARKS = ",،、，：:;；؛—";
  private static final String FREE_CLAUSE_MARKS = "،、，：；؛—";

  /// What a sentence may begin with.
  private static final char ANY_SENTENCE = 'A';

  private enum Place {
    INSIDE,
    /// After a mark that may end the sentence, and after what may close with it.
    AFTER_MARK,
    /// In the white space after that.
    AFTER_SPACE
  }

  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private final List<Segment> ready = new ArrayList<>();
  private Place place = Place.INSIDE;

  /// Where the undecided stretch begins, and where its last mark ends.
  private int firstMark;

  private int lastMark;
  private boolean lineEnd;

  /// The length of the white space at the start of the text.
  private int blanks;

  private boolean finished;

  /// A segmenter with the default limit.
  public Segmenter() {
    this(DEFAULT_LIMIT);
  }

  /// A segmenter whose segments have at most `limit` characters, at least 16.
  public Segmenter(int limit) {
    if (limit < SMALLEST_LIMIT) {
      throw new IllegalArgumentException("a limit below " + SMALLEST_LIMIT + ": " + limit);
    }
    this.limit = limit;
  }

  /// Takes the next delta and returns the segments that are complete now.
  ///
  /// @throws IllegalStateException if the text has finished
  public List<Segment> push(String delta) {
    checkOpen();
    delta.chars().forEach(unit -> take((char) unit));
    List<Segment> complete = List.copyOf(ready);
    ready.clear();
    return complete;
  }

  /// Ends the text and returns what is left of it.
  ///
  /// @throws IllegalStateException if the text has finished
  public Optional<Segment> finish() {
    checkOpen();
    finished = true;
    String rest = text.toString();
    return rest.isBlank() ? Optional.empty() : Optional.of(new Segment(rest));
  }

  /// Ends the text where its last sentence ends: returns what is left of it where that is whole,
  /// and drops it where its end is missing.
  ///
  /// @throws IllegalStateException if the text has finished
  public Optional<Segment> finishSentence() {
    boolean whole = place != Place.INSIDE && endsBefore(ANY_SENTENCE);
    return finish().filter(_ -> whole);
  }

  /// Cuts off what is held up to its last word, which may go on, and returns it; empty where
  /// nothing stands before that word. The segments joined are the input all the same.
  ///
  /// @throws IllegalStateException if the text has finished
  public Optional<Segment> cutWords() {
    checkOpen();
    int at = wordStart();
    if (text.substring(0, at).isBlank()) {
      return Optional.empty();
    }
    var words = new Segment(text.substring(0, at));
    text.delete(0, at);
    blanks = 0;
    firstMark = Math.max(0, firstMark - at);
    lastMark -= at;
    if (lastMark < 1 || text.isEmpty()) {
      place = Place.INSIDE;
    }
    return Optional.of(words);
  }

  /// Where the last word begins that may go on, be it one Han letter; no tag is cut.
  private int wordStart() {
    int end = text.length();
    if (end > 0 && isSpace(text.charAt(end - 1)) && tagStart(end) < 0) {
      return end;
    }
    for (int at = text.length() - 1; at > 0; at--) {
      char unit = text.charAt(at);
      char before = text.charAt(at - 1);
      boolean word = isSpace(before) && !isSpace(unit);
      boolean han = Letters.isHan(before) && Letters.isHan(unit);
      if ((word || han) && tagStart(at) < 0) {
        return at;
      }
    }
    return 0;
  }

  private void checkOpen() {
    if (finished) {
      throw new IllegalStateException("the text has finished");
    }
  }

  private void take(char unit) {
    switch (place) {
      case INSIDE -> inside(unit);
      case AFTER_MARK -> afterMark(unit);
      case AFTER_SPACE -> afterSpace(unit);
    }
  }

  private void inside(char unit) {
    makeRoom(unit);
    blanks += isSpace(unit) && text.length() == blanks ? 1 : 0;
    text.append(unit);
    if (unit == '\n') {
      startStretch(text.length());
      lineEnd = true;
      place = Place.AFTER_SPACE;
    } else if (ENDS.indexOf(unit) >= 0) {
      startStretch(text.length() - 1);
      lastMark = text.length();
      place = Place.AFTER_MARK;
    }
  }

  private void startStretch(int at) {
    firstMark = at;
    lastMark = at;
    lineEnd = false;
  }

  private void afterMark(char unit) {
    boolean mark = ENDS.indexOf(unit) >= 0;
    if (isSpace(unit)) {
      lineEnd = unit == '\n';
      text.append(unit);
      place = Place.AFTER_SPACE;
    } else if (!mark && CLOSERS.indexOf(unit) < 0) {
      decide(endsDirectlyBefore(unit), unit);
    } else if (isFull()) {
      decide(true, unit);
    } else {
      text.append(unit);
      lastMark = mark ? text.length() : lastMark;
    }
  }

  private void afterSpace(char unit) {
    if (isSpace(unit)) {
      lineEnd |= unit == '\n';
      text.append(unit);
    } else if (unit == '»' && !lineEnd && !isFull()) {
      text.append(unit);
      place = Place.AFTER_MARK;
    } else {
      decide(endsBefore(unit), unit);
    }
  }

  private void decide(boolean ends, char unit) {
    place = Place.INSIDE;
    if (ends) {
      cut(text.length());
    }
    take(unit);
  }

  private void cut(int length) {
    String segment = text.substring(0, length);
    if (segment.isBlank()) {
      blanks = length;
    } else {
      ready.add(new Segment(segment));
      text.delete(0, length);
      blanks = 0;
    }
  }

  private char mark() {
    return text.charAt(lastMark - 1);
  }

  private boolean endsDirectlyBefore(char unit) {
    if (ENDS_AT_ONCE.indexOf(mark()) >= 0 || unit == '<') {
      return true;
    }
    boolean strong = mark() == '!' || mark() == '?';
    boolean starts = Character.isLetter(unit) && !Character.isLowerCase(unit);
    return strong && (starts || unit == '¿' || unit == '¡');
  }

  private boolean endsBefore(char unit) {
    if (lineEnd || mark() == ';' || ENDS_AT_ONCE.indexOf(mark()) >= 0) {
      return true;
    }
    boolean fullStop = mark() == '.' && lastMark - firstMark == 1;
    return fullStop ? !isAbbreviation(unit) : !Character.isLowerCase(unit);
  }

  private boolean isAbbreviation(char next) {
    int start = firstMark;
    while (start > 0 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    boolean first = text.substring(0, start).isBlank();
    return Abbreviations.holds(text.substring(start, firstMark), first, next);
  }

  private static boolean isWordPart(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '.';
  }

  private static boolean isSpace(char unit) {
    return Letters.isSpace(unit) || unit == '\r';
  }

  /// Cuts clauses off while a visible character would exceed the limit.
  private void makeRoom(char unit) {
    while (!isSpace(unit) && isFull()) {
      cut(clauseLength());
    }
  }

  private boolean isFull() {
    return text.length() - blanks >= limit;
  }

  private int clauseLength() {
    int space = 0;
    for (int at = text.length(); at > blanks; at--) {
      boolean spaceEnds = at == text.length() || !isSpace(text.charAt(at));
      if (!spaceEnds) {
        continue;
      }
      boolean clause = isClauseEnd(at);
      boolean lastSpace = space == 0 && isSpace(text.charAt(at - 1));
      if ((clause || lastSpace) && tagStart(at) < 0) {
        if (clause) {
          return at;
        }
        space = at;
      }
    }
    return space > 0 ? space : hardLength();
  }

  private boolean isClauseEnd(int at) {
    int end = at;
    while (end > blanks && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end == blanks) {
      return false;
    }
    String marks = end < at ? CLAUSE_MARKS : FREE_CLAUSE_MARKS;
    return marks.indexOf(text.charAt(end - 1)) >= 0;
  }

  /// The start of the tag that a cut would divide, or -1.
  private int tagStart(int at) {
    String before = text.substring(0, at);
    int start = before.lastIndexOf('<');
    boolean open = start > before.lastIndexOf('>') && start + 1 < text.length();
    if (!open) {
      return -1;
    }
    char name = text.charAt(start + 1);
    return name == '/' || Letters.isAsciiLetter(name) ? start : -1;
  }

  private int hardLength() {
    int length = blanks + limit;
    int tag = tagStart(length);
    if (tag > blanks) {
      return tag;
    }
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }
}
