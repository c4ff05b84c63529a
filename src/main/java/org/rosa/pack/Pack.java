package org.rosa.pack;

import static java.util.Objects.requireNonNull;

import org.rosa.guardrail.RedZone;
import org.rosa.knowledge.Conference;

/// A pack that can be served: what Rosa knows, and what she keeps out of.
public record Pack(Conference conference, RedZone redZone) {
  public Pack {
    requireNonNull(conference, "conference");
    requireNonNull(redZone, "redZone");
  }
}
