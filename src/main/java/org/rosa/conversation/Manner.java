package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.rosa.speech.TextStream;

/// How the one who listens wants an answer. Two manners of one name make the same text.
///
/// @param text makes streams that fit an answer's text for the one who listens
/// @param acknowledges whether the listener wants to be told that an answer is late
public record Manner(String name, Supplier<TextStream> text, boolean acknowledges) {
  public Manner {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
  }
}
