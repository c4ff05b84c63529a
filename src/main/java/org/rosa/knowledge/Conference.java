package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// A conference pack in memory.
///
/// @param version tells two readings of a pack apart: the same files have the same version
/// @param voice who the avatar is, written for a model
/// @param signature the sentence the conference stands for
/// @param greeting what the avatar says first; empty where the pack leaves that to Rosa
/// @param suggestions questions that visitors are offered, the most useful first
public record Conference(
    String version,
    Event event,
    String voice,
    Localized signature,
    Optional<Localized> greeting,
    List<Suggestion> suggestions,
    List<Fact> facts,
    Programme programme,
    Venue venue,
    Optional<Network> network,
    Thesaurus thesaurus) {
  public Conference {
    requireNonNull(version, "version");
    requireNonNull(event, "event");
    if (voice.isBlank()) {
      throw new IllegalArgumentException("voice is empty");
    }
    requireNonNull(signature, "signature");
    requireNonNull(greeting, "greeting");
    suggestions = List.copyOf(suggestions);
    facts = List.copyOf(facts);
    requireNonNull(programme, "programme");
    requireNonNull(venue, "venue");
    requireNonNull(network, "network");
    requireNonNull(thesaurus, "thesaurus");
  }

  public String id() {
    return event.id();
  }
}
