package org.rosa.stage;

import java.util.Optional;
import org.rosa.knowledge.Conference;

/// Where people can be asked.
public final class Desk {
  private Desk() {}

  /// What the pack says of where the information desk is; empty where it names none.
  public static Optional<String> where(Conference conference, Viewer viewer) {
    var venue = conference.venue();
    var tense = conference.event().tense(viewer.now());
    return venue
        .desk()
        .flatMap(venue::room)
        .map(room -> room.where().at(tense).in(viewer.language()));
  }
}
