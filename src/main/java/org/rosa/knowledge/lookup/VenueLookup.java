package org.rosa.knowledge.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Event;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Subject;
import org.rosa.knowledge.Venue;

/// Where a place of the house is, and the way there.
final class VenueLookup implements Lookup {
  private static final int REST = 1;

  /// "Where" and a place leave little doubt.
  private static final int WHERE_REST = 2;

  private final Event event;
  private final Venue venue;
  private final Speech speech;

  VenueLookup(Event event, Venue venue, Speech speech) {
    this.event = event;
    this.venue = venue;
    this.speech = speech;
  }

  @Override
  public Optional<Found> find(Heard heard, Question question) {
    var rooms = heard.all(Entity.OfRoom.class).stream().map(Entity.OfRoom::room).toList();
    if (rooms.isEmpty()
        || !heard.all(Entity.OfTalk.class).stream().allMatch(Entity.OfTalk::byKeyword)) {
      return Optional.empty();
    }
    boolean other =
        heard.asksAny(Sense.PROGRAMME, Sense.WHO, Sense.WHEN, Sense.HOWMANY, Sense.NEXT, Sense.NOW)
            && !heard.asksAny(Sense.WAY, Sense.WHERE);
    if (other) {
      return Optional.empty();
    }
    boolean way =
        heard.asks(Sense.WAY)
            || (rooms.size() > 1 && heard.asksAny(Sense.FROM, Sense.TO))
            || (heard.asks(Sense.STEP_FREE) && heard.rest() == 0);
    if (way) {
      var route = route(rooms, heard, question);
      if (route.isPresent()) {
        return route;
      }
    }
    boolean bare = heard.rest() == 0;
    return heard.asks(Sense.WHERE) || bare
        ? Optional.of(where(rooms, heard, question))
        : Optional.empty();
  }

  /// Where the first of the named rooms is; who names several may mean another.
  private Found where(List<Room> rooms, Heard heard, Question question) {
    var room = rooms.getFirst();
    boolean there = question.place().filter(room.id()::equals).isPresent();
    var where = speech.where(room, event.tense(question.now()));
    var text = there ? speech.joined(where, speech.say("here")) : where;
    return new Found(
        new Passage(speech.language(), speech.name(room), text, List.of(room.citation())),
        heard.rest() <= WHERE_REST);
  }

  private Optional<Found> route(List<Room> rooms, Heard heard, Question question) {
    var origin =
        heard.origins().stream()
            .filter(Entity.OfRoom.class::isInstance)
            .map(named -> ((Entity.OfRoom) named).room())
            .filter(rooms::contains)
            .findFirst();
    var goal =
        rooms.stream().filter(room -> origin.isEmpty() || !room.equals(origin.get())).findFirst();
    if (goal.isEmpty()) {
      return Optional.empty();
    }
    var from = origin.or(() -> rooms.size() > 1 ? other(rooms, goal.get()) : here(question));
    if (from.isEmpty()) {
      return Optional.empty();
    }
    if (from.get().id().equals(goal.get().id())) {
      return Optional.of(where(List.of(goal.get()), heard, question));
    }
    return Optional.of(route(from.get(), goal.get(), heard, question));
  }

  /// Where a way begins that names no beginning: where it is asked for, else where the pack lets
  /// ways begin.
  private Optional<Room> here(Question question) {
    return question.place().flatMap(venue::room).or(() -> venue.room(venue.start()));
  }

  private static Optional<Room> other(List<Room> rooms, Room goal) {
    return rooms.stream().filter(room -> !room.equals(goal)).findFirst();
  }

  private Found route(Room from, Room to, Heard heard, Question question) {
    boolean stepFree = heard.asks(Sense.STEP_FREE);
    var ways = venue.route(from.id(), to.id(), stepFree);
    var citations = new ArrayList<Citation>();
    citations.add(
        to.citation()
            .of(
                "route:" + from.id() + "-" + to.id(),
                new Subject.OfRoute(from.id(), to.id(), stepFree)));
    citations.add(to.citation());
    String text;
    if (ways.isEmpty()) {
      var where = speech.where(to, event.tense(question.now()));
      text = speech.joined(where, speech.say(stepFree ? "noway.step_free" : "noway"));
    } else {
      text =
          speech.joined(
              ways.stream().map(way -> way.text().in(speech.language())).toArray(String[]::new));
      ways.forEach(way -> citations.add(way.citation()));
    }
    return new Found(
        new Passage(
            speech.language(), speech.name(to), text, citations.stream().distinct().toList()),
        heard.rest() <= REST);
  }
}
