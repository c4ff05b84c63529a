package org.rosa.pack.programme;

import java.util.List;
import java.util.Optional;

/// One entry of a foreign programme, in the source's own words.
///
/// @param line where it begins in the source, counted from 1
/// @param speakers names; empty where the source does not tell who speaks
/// @param kind the source's word for what it is, may be empty
/// @param cancelled whether the source itself says so
record ImportedTalk(
    int line,
    Identity identity,
    String title,
    When when,
    Place place,
    Optional<List<String>> speakers,
    String track,
    String kind,
    boolean cancelled) {
  ImportedTalk {
    speakers = speakers.map(List::copyOf);
  }

  /// What the source calls it; either may be empty.
  ///
  /// @param guid stays the same from export to export
  /// @param code as people read it
  record Identity(String guid, String code) {
    static final Identity NONE = new Identity("", "");
  }

  /// A room in the source's words; either may be empty.
  record Place(String name, String guid) {
    boolean isUnknown() {
      return name.isEmpty() && guid.isEmpty();
    }
  }
}
