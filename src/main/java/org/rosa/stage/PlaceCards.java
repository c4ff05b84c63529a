package org.rosa.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Subject;
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

  /// The room in which a viewer stands, else where ways begin.
  static String here(Conference conference, Viewer viewer) {
    var venue = conference.venue();
    return viewer.place().filter(id -> venue.room(id).isPresent()).orElse(venue.start());
  }

  /// The way to a room from where the screen stands; where none is known, what the pack says of the
  /// room.
  Optional<Card> room(String key, String id) {
    return route(key, new Subject.OfRoute(here(conference, viewer), id));
  }

  /// The way from one room to another; where the pack knows none, or none of the kind that was
  /// asked for, what it says of the room.
  Optional<Card> route(String key, Subject.OfRoute route) {
    return directions(key, route)
        .or(() -> conference.venue().room(route.to()).map(room -> where(key, room)));
  }

  private Card where(String key, Room room) {
    var tense = conference.event().tense(viewer.now());
    var name = room.name().in(viewer.language());
    return new Card.Fact(
        CardMaker.head(
            key, viewer.language(), StageWords.capitalized(name), List.of(room.citation())),
        room.where().at(tense).in(viewer.language()));
  }

  private Optional<Card> directions(String key, Subject.OfRoute route) {
    var ways = conference.venue().route(route.from(), route.to(), false);
    var stepFree = conference.venue().route(route.from(), route.to(), true);
    var origin = place(conference, route.from(), viewer.language());
    var goal = place(conference, route.to(), viewer.language());
    boolean none = (route.stepFree() ? stepFree : ways).isEmpty();
    if (none || origin.isEmpty() || goal.isEmpty()) {
      return Optional.empty();
    }
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
            steps(stepFree),
            route.stepFree()));
  }

  private List<String> steps(List<Way> ways) {
    return ways.stream().map(way -> way.text().in(viewer.language())).toList();
  }
}
