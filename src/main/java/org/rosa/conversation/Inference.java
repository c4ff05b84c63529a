package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.rosa.speech.TextStream;
import org.rosa.telemetry.InferenceClock;

/// One request for an answer to a turn. A turn may cause several, so none has a lasting effect
/// before its answer was delivered.
///
/// @param id Rosa's own id, unique
/// @param text makes the streams that fit an answer's text for the one who listens
/// @param acknowledges whether the listener wants to be told that an answer is late
/// @param clock started when the request's head was read
public record Inference(
    String id, Turn turn, Supplier<TextStream> text, boolean acknowledges, InferenceClock clock) {
  public Inference {
    requireNonNull(id, "id");
    requireNonNull(turn, "turn");
    requireNonNull(text, "text");
    requireNonNull(clock, "clock");
  }
}
