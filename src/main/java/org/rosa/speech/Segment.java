package org.rosa.speech;

/// A clause or sentence to be said in one go, with the white space around it.
///
/// @param text the text as it came, never blank
public record Segment(String text) {

  public Segment {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a segment is never blank");
    }
  }
}
