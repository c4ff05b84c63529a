package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// One entry of the programme.
///
/// @param citation its subject is the talk's id in the pack
/// @param code as the organizer prints it, such as `O5.1-803`
/// @param title the original title in English and its translations
/// @param keywords words people ask for it with
/// @param slot empty for a known contribution without a time
/// @param room id of a room of the venue
/// @param topics ids of topics, such as `T5.1`
/// @param speakers ids of speakers
/// @param listed ids of people named with a session, most likely its conveners or chairs
public record Talk(
    Citation citation,
    Optional<String> code,
    TalkKind kind,
    Localized title,
    Aliases keywords,
    Optional<Slot> slot,
    Optional<String> room,
    List<String> topics,
    List<String> speakers,
    List<String> listed) {
  public Talk {
    requireNonNull(citation, "citation");
    requireNonNull(code, "code");
    requireNonNull(kind, "kind");
    requireNonNull(title, "title");
    requireNonNull(keywords, "keywords");
    requireNonNull(slot, "slot");
    requireNonNull(room, "room");
    topics = List.copyOf(topics);
    speakers = List.copyOf(speakers);
    listed = List.copyOf(listed);
  }

  public String id() {
    return citation.subject();
  }
}
