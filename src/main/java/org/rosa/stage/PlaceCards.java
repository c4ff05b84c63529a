package org.rosa.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Way;
import org.rosa.language.Language;

/// Cards of the house: the way to a room, or where it is.
final class PlaceCards {
  private final Conference conference;
  private final Viewer viewer;

  PlaceCards(Conference conference, Viewer viewer) {
    this.conference = conference;
    this.viewer = viewer;
  }

  /// A room as it is named on a card.
  static Optional<Card.Place> place(Conference conference, String id, Language language) {
    var venue = conference.venue();
    return venue
        .room(id)
        .map(
            room -> {
              var level = venue.levels().get(room.level());
              return new Card.Place(
                  id, room.name().in(language), level == null ? "" : level.in(language));
            });
  }

  /// The way to a room from where the screen stands, else from where ways begin; where none is
  /// known, what the pack says of the room.
  Optional<Card> room(String key, String id) {
    var here = viewer.place().orElse(conference.venue().start());
    return route(key, here, id).or(() -> conference.venue().room(id).map(room -> where(key, room)));
  }

  private Card where(String key, Room room) {
    var tense = conference.event().tense(viewer.now());
    var name = room.name().in(viewer.language());
    return new Card.Fact(
        CardMaker.head(
            key, viewer.language(), StageWords.capitalized(name), List.of(room.citation())),
        room.where().at(tense).in(viewer.language()));
  }

  /// The way from one room to another; empty where the pack knows none.
  Optional<Card> route(String key, String from, String to) {
    var ways = conference.venue().route(from, to, false);
    var origin = place(conference, from, viewer.language());
    var goal = place(conference, to, viewer.language());
    if (ways.isEmpty() || origin.isEmpty() || goal.isEmpty()) {
      return Optional.empty();
    }
    var stepFree = conference.venue().route(from, to, true);
    var citations = new ArrayList<Citation>();
    ways.forEach(way -> citations.add(way.citation()));
    stepFree.forEach(way -> citations.add(way.citation()));
    return Optional.of(
        new Card.Directions(
            CardMaker.head(
                key, viewer.language(), StageWords.capitalized(goal.get().name()), citations),
            origin.get(),
            goal.get(),
            steps(ways),
            steps(stepFree)));
  }

  private List<String> steps(List<Way> ways) {
    return ways.stream().map(way -> way.text().in(viewer.language())).toList();
  }
}
