package org.rosa.knowledge.lookup;

import java.util.List;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Speaker;
import org.rosa.knowledge.State;
import org.rosa.knowledge.Station;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.Topic;

/// Something of the pack that an utterance names.
sealed interface Entity {
  record OfStation(Station station) implements Entity {}

  /// A place of the Treaty's list with its facilities.
  record OfPlace(String place, List<Station> stations) implements Entity {}

  record OfState(State state) implements Entity {}

  record OfRoom(Room room) implements Entity {}

  /// @param byKeyword whether a mere keyword of the talk was said, not its title or code
  record OfTalk(Talk talk, boolean byKeyword) implements Entity {}

  record OfSpeaker(Speaker speaker) implements Entity {}

  record OfTopic(Topic topic) implements Entity {}
}
