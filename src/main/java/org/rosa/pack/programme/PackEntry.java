package org.rosa.pack.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rosa.knowledge.Slot;

/// One entry of a pack's `programme.yaml`.
///
/// @param line where it begins in the file
/// @param guid the identity that its source gave it, may be empty
/// @param code as people read it, may be empty
/// @param titles by language
/// @param listed ids of people named with a session
record PackEntry(
    int line,
    String id,
    String guid,
    String code,
    String kind,
    Map<String, List<String>> titles,
    Optional<Slot> slot,
    Optional<String> room,
    List<String> speakers,
    List<String> listed,
    List<String> source) {
  /// The original title.
  String title() {
    return titles.getOrDefault("en", List.of()).stream().findFirst().orElse(id);
  }

  /// Whether a source that holds talks only says nothing of it: a break, or a talk without a time.
  boolean mayBeAbsent() {
    return slot.isEmpty() || kind.equals("break") || kind.equals("registration");
  }
}
