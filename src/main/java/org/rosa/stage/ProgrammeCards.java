package org.rosa.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Slot;
import org.rosa.knowledge.Talk;
import org.rosa.language.Language;

/// Cards of the programme: a talk, several, a person.
final class ProgrammeCards {
  /// Most lines of a list.
  private static final int MOST = 6;

  private final Conference conference;
  private final StageWords words;
  private final Viewer viewer;

  ProgrammeCards(Conference conference, StageWords words, Viewer viewer) {
    this.conference = conference;
    this.words = words;
    this.viewer = viewer;
  }

  Optional<Card> session(String key, String id) {
    return talk(id)
        .map(
            talk -> {
              var title = talk.title().in(viewer.language());
              var english = talk.title().in(Language.ENGLISH);
              return new Card.Session(
                  CardMaker.head(key, viewer.language(), title, List.of(talk.citation())),
                  words.kind(talk.kind()),
                  talk.slot().map(this::time),
                  room(talk),
                  people(talk),
                  Optional.of(english).filter(original -> !original.equals(title)));
            });
  }

  Optional<Card> sessions(Exhibit.Known known, Card.Sessions.When when, String title) {
    var talks = known.talks().stream().flatMap(id -> talk(id).stream()).toList();
    return talks.isEmpty()
        ? Optional.empty()
        : Optional.of(sessions(known.key(), when, title, talks, List.of()));
  }

  Optional<Card> onTopic(Exhibit.Known known, String topicId) {
    var talks = known.talks().stream().flatMap(id -> talk(id).stream()).toList();
    return conference.programme().topics().stream()
        .filter(topic -> topic.id().equals(topicId))
        .findFirst()
        .map(
            topic ->
                sessions(
                    known.key(),
                    Card.Sessions.When.TOPIC,
                    topic.title().in(viewer.language()),
                    talks,
                    List.of(topic.citation())));
  }

  private Card sessions(
      String key, Card.Sessions.When when, String title, List<Talk> talks, List<Citation> further) {
    var citations = Stream.concat(further.stream(), talks.stream().map(Talk::citation)).toList();
    return new Card.Sessions(
        CardMaker.head(key, viewer.language(), title, citations),
        when,
        talks.stream().limit(MOST).map(this::entry).toList(),
        Math.max(0, talks.size() - MOST));
  }

  Optional<Card> speaker(Exhibit.Known known, String id) {
    return conference
        .programme()
        .speaker(id)
        .map(
            speaker -> {
              var talks = known.talks().stream().flatMap(talk -> talk(talk).stream()).toList();
              var citations = new ArrayList<Citation>();
              citations.add(speaker.citation());
              talks.forEach(talk -> citations.add(talk.citation()));
              return new Card.Speaker(
                  CardMaker.head(known.key(), viewer.language(), speaker.name(), citations),
                  speaker.role().map(role -> role.in(viewer.language())),
                  speaker.affiliation().map(at -> at.in(viewer.language())),
                  talks.stream().limit(MOST).map(this::entry).toList());
            });
  }

  Card.Entry entry(Talk talk) {
    return new Card.Entry(
        talk.title().in(viewer.language()), talk.slot().map(this::time), room(talk));
  }

  private Card.Time time(Slot slot) {
    var zone = conference.event().zone();
    return new Card.Time(
        words.day(slot.date()),
        slot.start().map(start -> slot.date().atTime(start).atZone(zone)),
        slot.end().map(end -> slot.date().atTime(end).atZone(zone)));
  }

  private Optional<Card.Place> room(Talk talk) {
    return talk.room().flatMap(id -> PlaceCards.place(conference, id, viewer.language()));
  }

  /// Who speaks; people who are only listed with a session are not shown as its speakers.
  private List<Card.Person> people(Talk talk) {
    return talk.speakers().stream()
        .flatMap(id -> conference.programme().speaker(id).stream())
        .map(
            speaker ->
                new Card.Person(
                    speaker.name(), speaker.role().map(role -> role.in(viewer.language()))))
        .toList();
  }

  private Optional<Talk> talk(String id) {
    return conference.programme().talks().filter(talk -> talk.id().equals(id)).findFirst();
  }
}
