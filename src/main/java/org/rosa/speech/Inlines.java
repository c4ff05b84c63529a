package org.rosa.speech;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// The pass that reads links, images, citations, tags, entities and escapes.
///
/// Square brackets go at once and the text between them streams; only what comes after the closing
/// one, or a number that may be a citation, is held. A held candidate that turns out to be text is
/// replayed with tags and link targets switched off, so no character is held by two of them.
final class Inlines extends Pass {

  private enum Held {
    NOTHING,
    ESCAPE,
    BANG,
    LABEL,
    LABEL_END,
    REFERENCE,
    TARGET,
    LENTICULAR,
    TAG,
    ENTITY
  }

  private static final int LONG_LIMIT = 2048;
  private static final int SHORT_LIMIT = 64;
  private static final String ESCAPED_TEXT = ".!?()+-#$%&'\",/:;<=>@*_~";
  private static final Pattern CITATION_PREFIX =
      Pattern.compile("\\^[\\p{L}\\p{N}_-]*|[0-9, –-]*|[0-9]{1,3}(?::[0-9]*)?(?:†.*)?|[xX]");
  private static final Pattern CITATION =
      Pattern.compile(
          "\\^[\\p{L}\\p{N}_-]+|[0-9]{1,3}(?: ?[,–-] ?[0-9]{1,3})*|[0-9]{1,3}(?::[0-9]+)?†.*|[ xX]");
  private static final Set<String> SILENT_TAGS =
      Set.of(
          "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark",
          "q", "s", "small", "span", "strong", "sub", "u");
  private static final Set<String> SPACING_TAGS =
      Set.of(
          "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p",
          "section", "sup", "table", "td", "th", "tr", "ul");

  private final Set<String> keptTags;
  private final StringBuilder text = new StringBuilder();
  private Held held = Held.NOTHING;
  private TagScan tag = new TagScan();
  private TargetScan target = new TargetScan();
  private int brackets;
  private boolean replaying;
  private boolean afterWord;

  Inlines(Set<String> keptTags, Sink next) {
    super(next);
    this.keptTags = keptTags;
  }

  @Override
  public void symbol(int codePoint) {
    switch (held) {
      case NOTHING -> open(codePoint);
      case ESCAPE -> escape(codePoint);
      case BANG -> bang(codePoint);
      case LABEL -> label(codePoint);
      case LABEL_END -> labelEnd(codePoint);
      case REFERENCE -> reference(codePoint);
      case TARGET -> scanned(target.take(codePoint), codePoint);
      case LENTICULAR -> lenticular(codePoint);
      case TAG -> scanned(tag.take(codePoint), codePoint);
      case ENTITY -> entity(codePoint);
    }
  }

  @Override
  public void removed() {
    if (held != Held.TAG && held != Held.TARGET && held != Held.REFERENCE) {
      super.removed();
    }
  }

  @Override
  public void mark(Mark mark) {
    super.mark(mark);
    brackets = 0;
  }

  @Override
  void settle() {
    while (held != Held.NOTHING) {
      giveUp();
    }
    afterWord = false;
  }

  private void open(int codePoint) {
    switch (codePoint) {
      case '\\' -> hold(Held.ESCAPE);
      case '[' -> hold(Held.LABEL);
      case ']' -> {
        if (brackets > 0) {
          brackets--;
          hold(Held.LABEL_END);
        }
      }
      case '【' -> hold(Held.LENTICULAR);
      case '&' -> hold(Held.ENTITY);
      case '|' -> next.mark(Mark.CELL);
      case '!' -> {
        if (afterWord) {
          pass(codePoint);
        } else {
          hold(Held.BANG);
        }
      }
      case '<' -> {
        if (replaying) {
          pass(codePoint);
        } else {
          tag = new TagScan();
          hold(Held.TAG);
        }
      }
      default -> pass(codePoint);
    }
  }

  private void hold(Held candidate) {
    held = candidate;
    text.setLength(0);
  }

  private String release() {
    held = Held.NOTHING;
    return text.toString();
  }

  private void pass(int codePoint) {
    afterWord = Letters.isWord(codePoint);
    next.symbol(codePoint);
  }

  /// Takes the held characters for text.
  private void giveUp() {
    Held candidate = held;
    String content = release();
    switch (candidate) {
      case BANG -> pass('!');
      case LABEL, REFERENCE -> brackets++;
      case TARGET -> pass('(');
      case LENTICULAR -> pass('【');
      case TAG -> pass('<');
      case ENTITY -> pass('&');
      case NOTHING, ESCAPE, LABEL_END -> {}
    }
    replay(content);
  }

  private void replay(String content) {
    boolean outer = replaying;
    replaying = true;
    content.codePoints().forEach(this::symbol);
    replaying = outer;
  }

  private void giveUpBefore(int codePoint) {
    giveUp();
    symbol(codePoint);
  }

  private void escape(int codePoint) {
    release();
    if (ESCAPED_TEXT.indexOf(codePoint) >= 0) {
      pass(codePoint);
    } else if (Letters.isWord(codePoint)) {
      pass(' ');
      pass(codePoint);
    } else if (Letters.isSpace(codePoint)) {
      pass(codePoint);
    }
  }

  private void bang(int codePoint) {
    if (codePoint == '[') {
      hold(Held.LABEL);
    } else {
      giveUpBefore(codePoint);
    }
  }

  private void label(int codePoint) {
    if (codePoint == ']') {
      String content = release();
      if (CITATION.matcher(content).matches()) {
        next.removed();
      } else {
        replay(content);
        settle();
      }
      hold(Held.LABEL_END);
    } else if (isPrefix(CITATION_PREFIX, codePoint)) {
      text.appendCodePoint(codePoint);
    } else {
      giveUpBefore(codePoint);
    }
  }

  private boolean isPrefix(Pattern pattern, int codePoint) {
    return text.length() < SHORT_LIMIT
        && pattern.matcher(text + Character.toString(codePoint)).matches();
  }

  private void labelEnd(int codePoint) {
    if (codePoint == '(' && !replaying) {
      target = new TargetScan();
      hold(Held.TARGET);
    } else if (codePoint == '[') {
      hold(Held.REFERENCE);
    } else {
      giveUpBefore(codePoint);
    }
  }

  private void reference(int codePoint) {
    if (codePoint == ']') {
      release();
    } else if (codePoint == '[' || text.length() >= SHORT_LIMIT) {
      giveUpBefore(codePoint);
    } else {
      text.appendCodePoint(codePoint);
    }
  }

  private void lenticular(int codePoint) {
    if (codePoint == '】' && CITATION.matcher(text).matches()) {
      release();
      next.removed();
    } else if (codePoint != '】' && isPrefix(CITATION_PREFIX, codePoint)) {
      text.appendCodePoint(codePoint);
    } else {
      giveUpBefore(codePoint);
    }
  }

  private void scanned(Candidacy candidacy, int codePoint) {
    if (candidacy == Candidacy.COMPLETE) {
      boolean wasTag = held == Held.TAG;
      String content = release();
      if (wasTag) {
        passTag(tag.name(), "<" + content + ">");
      }
    } else if (candidacy == Candidacy.OPEN && text.length() < LONG_LIMIT) {
      text.appendCodePoint(codePoint);
    } else {
      giveUpBefore(codePoint);
    }
  }

  private void passTag(String name, String written) {
    if (keptTags.contains(name)) {
      next.tag(written);
    } else if (SPACING_TAGS.contains(name)) {
      pass(' ');
    } else if (!SILENT_TAGS.contains(name)) {
      next.removed();
    }
  }

  private void entity(int codePoint) {
    if (codePoint == ';') {
      OptionalInt decoded = Entities.codePoint(text.toString());
      if (decoded.isPresent()) {
        release();
        passDecoded(decoded.getAsInt());
        return;
      }
    }
    text.appendCodePoint(codePoint);
    if (!Entities.isPrefix(text)) {
      text.setLength(text.length() - Character.charCount(codePoint));
      giveUpBefore(codePoint);
    }
  }

  private void passDecoded(int codePoint) {
    if (Letters.isPictograph(codePoint)) {
      next.removed();
    } else if (!Letters.isInvisible(codePoint)) {
      pass(codePoint);
    }
  }
}
