package org.rosa.speech;

/// A pass of [SpeakableText] that may hold characters back until their meaning is known.
///
/// Whatever is not a character settles the held ones first, so that order is kept.
abstract class Pass implements Sink {

  final Sink next;

  Pass(Sink next) {
    this.next = next;
  }

  /// Decides on everything held back as if nothing followed.
  abstract void settle();

  @Override
  public void removed() {
    settle();
    next.removed();
  }

  @Override
  public void tag(String tag) {
    settle();
    next.tag(tag);
  }

  @Override
  public void mark(Mark mark) {
    settle();
    next.mark(mark);
  }
}
