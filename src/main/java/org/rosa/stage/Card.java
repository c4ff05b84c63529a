package org.rosa.stage;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Station.Coordinates;
import org.rosa.knowledge.Trust;
import org.rosa.language.Language;

/// One thing shown beside the words, in one language. Every text on it is of the pack or of the
/// phrasebook, never of an answer's words.
public sealed interface Card {
  Head head();

  /// What all cards have.
  ///
  /// @param id the same for the same subject in a conversation
  /// @param sources where what it says comes from; none where it says nothing of the pack
  record Head(
      String id, Language language, String title, List<Source> sources, Optional<Trust> trust) {
    public Head {
      requireNonNull(id, "id");
      requireNonNull(language, "language");
      requireNonNull(title, "title");
      sources = List.copyOf(sources);
      requireNonNull(trust, "trust");
    }
  }

  /// @param asOf the day on which it was true
  record Source(String title, LocalDate asOf) {
    public Source {
      requireNonNull(title, "title");
      requireNonNull(asOf, "asOf");
    }
  }

  /// A room of the venue.
  ///
  /// @param level a phrase: "on the upper level"
  record Place(String id, String name, String level) {
    public Place {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(level, "level");
    }
  }

  /// When something is, at the venue.
  ///
  /// @param day in words: "Tuesday, 9 September"
  record Time(String day, Optional<ZonedDateTime> start, Optional<ZonedDateTime> end) {
    public Time {
      requireNonNull(day, "day");
      requireNonNull(start, "start");
      requireNonNull(end, "end");
    }
  }

  /// A person, named as the person writes the name.
  record Person(String name, Optional<String> role) {
    public Person {
      requireNonNull(name, "name");
      requireNonNull(role, "role");
    }
  }

  /// A line of a list of talks.
  record Entry(String title, Optional<Time> time, Optional<Place> room) {
    public Entry {
      requireNonNull(title, "title");
      requireNonNull(time, "time");
      requireNonNull(room, "room");
    }
  }

  /// One entry of the programme.
  ///
  /// @param kind in words: "Panel discussion"
  /// @param original the English title where the card's is a translation
  record Session(
      Head head,
      String kind,
      Optional<Time> time,
      Optional<Place> room,
      List<Person> speakers,
      Optional<String> original)
      implements Card {
    public Session {
      requireNonNull(head, "head");
      requireNonNull(kind, "kind");
      requireNonNull(time, "time");
      requireNonNull(room, "room");
      speakers = List.copyOf(speakers);
      requireNonNull(original, "original");
    }
  }

  /// Several entries of the programme.
  ///
  /// @param more how many there are beside `entries`
  record Sessions(Head head, When when, List<Entry> entries, int more) implements Card {
    public Sessions {
      requireNonNull(head, "head");
      requireNonNull(when, "when");
      entries = List.copyOf(entries);
    }

    /// What holds the entries together.
    public enum When {
      NOW,
      NEXT,
      DAY,
      TOPIC
    }
  }

  record Speaker(
      Head head, Optional<String> role, Optional<String> affiliation, List<Entry> entries)
      implements Card {
    public Speaker {
      requireNonNull(head, "head");
      requireNonNull(role, "role");
      requireNonNull(affiliation, "affiliation");
      entries = List.copyOf(entries);
    }
  }

  /// The way to a room.
  ///
  /// @param stepFree steps without stairs; empty where no such way is known
  /// @param stepFreeAsked whether these were asked for
  record Directions(
      Head head,
      Place from,
      Place to,
      List<String> steps,
      List<String> stepFree,
      boolean stepFreeAsked)
      implements Card {
    public Directions {
      requireNonNull(head, "head");
      requireNonNull(from, "from");
      requireNonNull(to, "to");
      steps = List.copyOf(steps);
      stepFree = List.copyOf(stepFree);
    }
  }

  /// A facility of the Treaty's list.
  ///
  /// @param state the States responsible; empty where the Treaty leaves them open
  record Station(
      Head head,
      String code,
      String kind,
      String place,
      String state,
      Optional<Coordinates> coordinates)
      implements Card {
    public Station {
      requireNonNull(head, "head");
      requireNonNull(code, "code");
      requireNonNull(kind, "kind");
      requireNonNull(place, "place");
      requireNonNull(state, "state");
      requireNonNull(coordinates, "coordinates");
    }
  }

  record Fact(Head head, String text) implements Card {
    public Fact {
      requireNonNull(head, "head");
      requireNonNull(text, "text");
    }
  }

  /// A link to take along.
  ///
  /// @param text what it holds
  record Qr(Head head, String text) implements Card {
    public Qr {
      requireNonNull(head, "head");
      requireNonNull(text, "text");
    }
  }

  /// That Rosa does not talk about what was asked, which it does not repeat.
  ///
  /// @param help where people can be asked
  record Blocked(Head head, String text, String help) implements Card {
    public Blocked {
      requireNonNull(head, "head");
      requireNonNull(text, "text");
      requireNonNull(help, "help");
    }
  }

  record Notice(Head head, String text, Severity severity) implements Card {
    public Notice {
      requireNonNull(head, "head");
      requireNonNull(text, "text");
      requireNonNull(severity, "severity");
    }

    public enum Severity {
      INFO,
      CHANGE,
      SAFETY
    }
  }
}
