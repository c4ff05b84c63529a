package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;
import org.rosa.telemetry.InferenceClock;

/// One request for an answer to a turn. A turn may cause several, so none has a lasting effect
/// before its answer was delivered.
///
/// @param id Rosa's own id, unique
/// @param allowance takes the caller's leave to ask models once; false where that is used up
/// @param clock started when the request's head was read
public record Inference(
    String id, Turn turn, Manner manner, BooleanSupplier allowance, InferenceClock clock) {
  public Inference {
    requireNonNull(id, "id");
    requireNonNull(turn, "turn");
    requireNonNull(manner, "manner");
    requireNonNull(allowance, "allowance");
    requireNonNull(clock, "clock");
  }
}
