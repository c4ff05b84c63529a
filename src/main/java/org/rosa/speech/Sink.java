package org.rosa.speech;

/// What a pass of [SpeakableText] tells the next one.
interface Sink {

  /// The next character of the text.
  void symbol(int codePoint);

  /// At this place stood something that no voice says, such as an emoji or a URL.
  void removed();

  /// A tag that passes through as written.
  void tag(String tag);

  /// The structure of the text changes here.
  void mark(Mark mark);
}
