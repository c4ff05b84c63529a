package org.rosa.pack.programme;

import java.util.List;
import java.util.Optional;

/// An imported talk in the pack's words.
///
/// @param spot in the venue's time zone
/// @param speakers ids; empty where the source does not tell
record Resolved(
    ImportedTalk talk,
    Spot spot,
    String kind,
    List<String> topics,
    Optional<List<String>> speakers) {}
