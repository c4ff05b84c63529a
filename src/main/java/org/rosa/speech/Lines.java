package org.rosa.speech;

/// The pass that knows the blocks of markdown: it drops their markers, code blocks and rules, joins
/// the lines of a paragraph and marks the ends of sentences where blocks end.
final class Lines implements Sink {

  private enum Place {
    START,
    TEXT,
    CODE,
    /// The rest of a line that is not said.
    SKIP
  }

  private enum Block {
    NONE,
    PARAGRAPH,
    HEADING,
    ITEM,
    ROW
  }

  private final Sink next;
  private Place place = Place.START;
  private Block block = Block.NONE;
  private LineStart start = new LineStart();
  private ClosingFence fence = new ClosingFence("```");
  private boolean quoted;
  private boolean blockQuoted;
  private boolean table;
  private int closingHashes;
  private boolean afterSpace;

  Lines(Sink next) {
    this.next = next;
  }

  @Override
  public void symbol(int codePoint) {
    switch (place) {
      case START -> decided(start.take(codePoint), codePoint);
      case TEXT -> text(codePoint);
      case CODE -> code(codePoint);
      case SKIP -> {
        if (codePoint == '\n') {
          startLine();
        }
      }
    }
  }

  @Override
  public void removed() {
    switch (place) {
      case START -> {
        LineKind kind = start.takeRemoved();
        decided(kind, ' ');
        if (kind != LineKind.UNDECIDED) {
          next.removed();
        }
      }
      case TEXT -> {
        flushHashes();
        next.removed();
      }
      case CODE, SKIP -> {}
    }
  }

  @Override
  public void tag(String tag) {
    throw new IllegalStateException("no pass before this one knows tags");
  }

  @Override
  public void mark(Mark mark) {
    if (place == Place.START && !start.isEmpty()) {
      decided(start.end(), '\n');
    }
    closingHashes = 0;
    if (block != Block.PARAGRAPH) {
      endBlock();
    }
    next.mark(mark);
  }

  private void decided(LineKind kind, int codePoint) {
    String content = start.text();
    switch (kind) {
      case UNDECIDED -> {}
      case BLANK -> {
        endBlock();
        table = false;
        startLine();
      }
      case TEXT -> {
        if (table) {
          begin(Block.ROW);
        } else {
          resume();
        }
        replay(content);
      }
      case HEADING -> {
        begin(Block.HEADING);
        replay(content);
      }
      case ITEM -> {
        begin(Block.ITEM);
        place = Place.START;
        start = new LineStart();
        replay(content);
      }
      case PICTURE_ITEM -> {
        begin(table ? Block.ROW : Block.ITEM);
        replay(content);
      }
      case QUOTE -> {
        quoted = true;
        start = new LineStart();
        replay(content);
      }
      case ROW -> {
        begin(Block.ROW);
        replay(content);
      }
      case RULE -> {
        endBlock();
        startLine();
      }
      case SEPARATOR -> {
        endBlock();
        table = true;
        startLine();
      }
      case FENCE -> {
        endBlock();
        fence = new ClosingFence(content.substring(0, start.fenceLength()));
        place = Place.CODE;
        if (codePoint != '\n') {
          fence.take(codePoint);
        }
      }
      case DEFINITION -> {
        endBlock();
        place = Place.SKIP;
      }
    }
  }

  private void replay(String content) {
    content.codePoints().forEach(this::symbol);
  }

  /// Goes on with the paragraph or item of the line before, if there is one.
  private void resume() {
    boolean open = block == Block.PARAGRAPH || block == Block.ITEM;
    if (open && quoted == blockQuoted) {
      place = Place.TEXT;
      next.symbol(' ');
    } else {
      begin(Block.PARAGRAPH);
    }
  }

  private void begin(Block kind) {
    endBlock();
    block = kind;
    blockQuoted = quoted;
    place = Place.TEXT;
    afterSpace = true;
  }

  private void endBlock() {
    if (block != Block.NONE) {
      next.mark(Mark.SENTENCE);
    }
    block = Block.NONE;
  }

  private void startLine() {
    place = Place.START;
    start = new LineStart();
    quoted = false;
  }

  private void text(int codePoint) {
    if (codePoint == '\n') {
      endLine();
    } else if (block == Block.HEADING && codePoint == '#' && (afterSpace || closingHashes > 0)) {
      closingHashes++;
    } else {
      boolean space = Letters.isSpace(codePoint);
      if (!space) {
        flushHashes();
      }
      afterSpace = space;
      next.symbol(codePoint);
    }
  }

  /// Hashes at the end of a heading close it, all others are text.
  private void flushHashes() {
    for (; closingHashes > 0; closingHashes--) {
      next.symbol('#');
    }
  }

  private void endLine() {
    closingHashes = 0;
    if (block == Block.HEADING || block == Block.ROW) {
      endBlock();
    }
    startLine();
  }

  private void code(int codePoint) {
    if (codePoint != '\n') {
      fence.take(codePoint);
    } else if (fence.isClosed()) {
      startLine();
    } else {
      fence.startLine();
    }
  }
}
