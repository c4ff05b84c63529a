package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import org.rosa.telemetry.InferenceClock;

/// One request for an answer to a turn. A turn may cause several, so none has a lasting effect
/// before its answer was delivered.
///
/// @param id Rosa's own id, unique
/// @param clock started when the request's head was read
public record Inference(String id, Caller caller, Turn turn, Manner manner, InferenceClock clock) {
  public Inference {
    requireNonNull(id, "id");
    requireNonNull(caller, "caller");
    requireNonNull(turn, "turn");
    requireNonNull(manner, "manner");
    requireNonNull(clock, "clock");
  }
}
