package org.rosa.knowledge.lookup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Day;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Slot;
import org.rosa.knowledge.Subject;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.TalkKind;
import org.rosa.knowledge.Tense;
import org.rosa.knowledge.Trust;

/// What is on now, next, on a day, in a room.
final class TimetableLookup implements Lookup {
  private static final int REST = 1;
  private static final int MOST = 4;

  private final Conference conference;
  private final Speech speech;

  TimetableLookup(Conference conference, Speech speech) {
    this.conference = conference;
    this.speech = speech;
  }

  @Override
  public Optional<Found> find(Heard heard, Question question) {
    var now = conference.event().atVenue(question.now());
    var asked =
        AskedTime.of(
            heard, question.utterance(), question.spoken(), conference.event(), now.toLocalDate());
    var talk =
        heard.all(Entity.OfTalk.class).stream()
            .map(Entity.OfTalk::talk)
            .filter(named -> start(named).isPresent())
            .findFirst();
    var room =
        heard.all(Entity.OfRoom.class).stream()
            .map(Entity.OfRoom::room)
            .findFirst()
            .or(() -> talk.flatMap(Talk::room).flatMap(conference.venue()::room));
    if (talk.isPresent() && heard.asks(Sense.NEXT)) {
      return Optional.of(new Found(afterTalk(talk.get(), room), heard.rest() <= REST));
    }
    boolean programme = heard.asks(Sense.PROGRAMME) || (heard.asks(Sense.WHO) && room.isPresent());
    boolean timed = asked.day().isPresent() || asked.narrows();
    boolean presently = heard.asksAny(Sense.NOW, Sense.NEXT);
    boolean meant =
        (programme && (timed || presently || room.isPresent()))
            || (room.isPresent()
                && heard.asks(Sense.ROOM)
                && heard.asksAny(Sense.THERE, Sense.AND)
                && !heard.asksAny(Sense.WAY, Sense.WHERE, Sense.STEP_FREE))
            || (presently
                && heard.rest() <= (heard.asks(Sense.NOW) ? 1 : 0)
                && !heard.asks(Sense.WHERE))
            || (timed && room.isPresent())
            || (asked.day().isPresent() && heard.rest() == 0);
    if (!meant || heard.asksBeyondTime() || !heard.all(Entity.OfState.class).isEmpty()) {
      return Optional.empty();
    }
    var passage =
        presently && asked.day().isEmpty()
            ? presently(heard, room, now, question)
            : onDay(asked, room, heard, now, question);
    return Optional.of(new Found(passage, heard.rest() <= REST));
  }

  private Passage presently(
      Heard heard, Optional<Room> room, LocalDateTime now, Question question) {
    boolean next = heard.asks(Sense.NEXT) && !heard.asks(Sense.NOW);
    var subject = next ? "next" : "now";
    var when = next ? new Subject.When.Next() : new Subject.When.Now();
    var event = conference.event();
    switch (event.tense(question.now())) {
      case BEFORE -> {
        var text = speech.say("before", Map.of("day", speech.time().day(event.start())));
        return passage(subject, when, text, List.of());
      }
      case AFTER -> {
        var text = speech.say("after", Map.of("day", speech.time().day(event.end())));
        return passage(subject, when, text, List.of());
      }
      case DURING -> {}
    }
    var day = conference.programme().day(now.toLocalDate());
    if (day.isEmpty() || !day.get().complete()) {
      return onDay(
          new AskedTime(Optional.of(now.toLocalDate()), LocalTime.MIN, LocalTime.MAX),
          room,
          heard,
          now,
          question);
    }
    var today = day.get().talks().stream().filter(talk -> in(talk, room)).toList();
    var running = today.stream().filter(talk -> covers(talk, now)).toList();
    var following = following(today, now.toLocalTime());
    if (next) {
      return passage(subject, when, following(following), following);
    }
    if (running.isEmpty()) {
      return passage(
          subject,
          new Subject.When.Next(),
          speech.joined(speech.say("now.nothing"), following(following), caution(following)),
          following);
    }
    return passage(
        subject,
        when,
        speech.joined(speech.say("now", Map.of("list", entries(running))), caution(running)),
        running);
  }

  /// What comes after a talk, in its room where that is known.
  private Passage afterTalk(Talk talk, Optional<Room> room) {
    var day = talk.slot().flatMap(slot -> conference.programme().day(slot.date()));
    var later =
        day.stream()
            .flatMap(known -> known.talks().stream())
            .filter(other -> in(other, room) && contribution(other))
            .toList();
    var following = following(later, start(talk).orElse(LocalTime.MIN));
    return passage(
        "next",
        new Subject.When.Next(),
        speech.joined(following(following), caution(following)),
        following);
  }

  private String following(List<Talk> talks) {
    return talks.isEmpty()
        ? speech.say("next.nothing")
        : speech.say("next", Map.of("list", entries(talks)));
  }

  /// The talks that start next, all at the same time.
  private static List<Talk> following(List<Talk> today, LocalTime now) {
    var later =
        today.stream()
            .filter(talk -> start(talk).filter(start -> start.isAfter(now)).isPresent())
            .toList();
    var first = later.stream().flatMap(talk -> start(talk).stream()).min(LocalTime::compareTo);
    return later.stream().filter(talk -> start(talk).equals(first)).toList();
  }

  private Passage onDay(
      AskedTime asked, Optional<Room> room, Heard heard, LocalDateTime now, Question question) {
    var event = conference.event();
    var date = asked.day().orElse(defaultDay(now.toLocalDate()));
    var spoken = speech.time().day(date);
    var subject = "day:" + date;
    var when = new Subject.When.OnDay(date);
    if (date.isBefore(event.start()) || date.isAfter(event.end())) {
      return passage(subject, when, speech.say("day.outside", Map.of("day", spoken)), List.of());
    }
    var day = conference.programme().day(date);
    if (day.isEmpty() || day.get().talks().isEmpty()) {
      return passage(subject, when, speech.say("day.unknown", Map.of("day", spoken)), List.of());
    }
    var talks =
        day.get().talks().stream()
            .filter(talk -> in(talk, room))
            .filter(talk -> within(talk, asked))
            .filter(talk -> asked.narrows() || contribution(talk))
            .toList();
    if (talks.isEmpty()) {
      return passage(subject, when, speech.say("day.nothing", Map.of("day", spoken)), List.of());
    }
    var key =
        !day.get().complete()
            ? "day.partly"
            : event.tense(question.now()) == Tense.AFTER ? "day.after" : "day";
    Map<String, Object> gaps = Map.of("day", spoken, "list", entries(talks));
    var who = heard.asks(Sense.WHO) && talks.size() == 1 ? people(talks.getFirst()) : "";
    return passage(
        subject,
        when,
        speech.joined(Speech.capitalized(speech.say(key, gaps)), who, caution(talks)),
        talks);
  }

  private String people(Talk talk) {
    var people = speech.people(talk);
    return people.isEmpty() ? speech.say("nospeakers") : people;
  }

  /// The day that is meant when none is named: today during the event, else its first full day.
  private LocalDate defaultDay(LocalDate today) {
    var event = conference.event();
    if (!today.isBefore(event.start()) && !today.isAfter(event.end())) {
      return today;
    }
    return conference.programme().days().stream()
        .max(Comparator.comparingInt(day -> day.talks().size()))
        .map(Day::date)
        .orElse(event.start());
  }

  private String entries(List<Talk> talks) {
    return speech.list(talks.stream().map(speech::entry).toList(), MOST);
  }

  private String caution(List<Talk> talks) {
    return talks.stream()
        .filter(talk -> talk.citation().trust() == Trust.C && start(talk).isPresent())
        .findFirst()
        .map(
            talk ->
                speech.say("asof", Map.of("month", speech.time().month(talk.citation().asOf()))))
        .orElse("");
  }

  private Passage passage(String subject, Subject.When when, String text, List<Talk> talks) {
    var citations = new ArrayList<Citation>();
    var base = talks.isEmpty() ? source() : talks.getFirst().citation();
    citations.add(base.of(subject, new Subject.OfTimetable(when)));
    talks.forEach(talk -> citations.add(talk.citation()));
    return new Passage(speech.language(), subject, text, citations);
  }

  /// What an answer rests on that names no talk: the programme as far as it is known.
  private Citation source() {
    return conference
        .programme()
        .talks()
        .map(Talk::citation)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a timetable without talks is not asked"));
  }

  private static boolean in(Talk talk, Optional<Room> room) {
    return room.isEmpty() || talk.room().filter(room.get().id()::equals).isPresent();
  }

  private static boolean covers(Talk talk, LocalDateTime now) {
    return talk.slot().filter(slot -> slot.covers(now)).isPresent();
  }

  private static boolean within(Talk talk, AskedTime asked) {
    var slot = talk.slot();
    if (slot.isEmpty() || slot.get().start().isEmpty()) {
      return !asked.narrows();
    }
    var end = slot.flatMap(Slot::end).orElse(slot.get().start().get().plusMinutes(1));
    return slot.get().start().get().isBefore(asked.until()) && end.isAfter(asked.from());
  }

  private static boolean contribution(Talk talk) {
    return talk.kind() != TalkKind.BREAK;
  }

  private static Optional<LocalTime> start(Talk talk) {
    return talk.slot().flatMap(Slot::start);
  }
}
