package org.rosa.pack.programme;

import java.util.Optional;
import org.rosa.knowledge.Slot;

/// When and where a talk is.
///
/// @param slot empty for a talk without a time
/// @param room id of a room of the venue
public record Spot(Optional<Slot> slot, Optional<String> room) {
  @Override
  public String toString() {
    var when =
        slot.map(
                known ->
                    known.date()
                        + known.start().map(start -> " " + start).orElse("")
                        + known.end().map(end -> "–" + end).orElse(""))
            .orElse("no time");
    return when + room.map(id -> ", " + id).orElse("");
  }
}
