package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/// What a citation is about, for whoever shows it beside the words: things of the pack by their
/// ids, in no language.
public sealed interface Subject {
  record OfFact(String id) implements Subject {
    public OfFact {
      requireNonNull(id, "id");
    }
  }

  record OfTopic(String id) implements Subject {
    public OfTopic {
      requireNonNull(id, "id");
    }
  }

  record OfTalk(String id) implements Subject {
    public OfTalk {
      requireNonNull(id, "id");
    }
  }

  record OfSpeaker(String id) implements Subject {
    public OfSpeaker {
      requireNonNull(id, "id");
    }
  }

  record OfRoom(String id) implements Subject {
    public OfRoom {
      requireNonNull(id, "id");
    }
  }

  /// The way from one room to another.
  ///
  /// @param stepFree whether the way without stairs was asked for
  record OfRoute(String from, String to, boolean stepFree) implements Subject {
    public OfRoute {
      requireNonNull(from, "from");
      requireNonNull(to, "to");
    }

    /// The way by stairs or without.
    public OfRoute(String from, String to) {
      this(from, to, false);
    }
  }

  record OfStation(String code) implements Subject {
    public OfStation {
      requireNonNull(code, "code");
    }
  }

  /// Facilities together: those of a State, of a kind, or of both.
  ///
  /// @param state as the Treaty names it
  record OfStations(Optional<String> state, Optional<Technology> kind) implements Subject {
    public OfStations {
      requireNonNull(state, "state");
      requireNonNull(kind, "kind");
    }
  }

  /// Whether Annex 2 names a State.
  ///
  /// @param state as the Treaty names it
  record OfAnnex2(String state) implements Subject {
    public OfAnnex2 {
      requireNonNull(state, "state");
    }
  }

  /// What is on at a time; the talks follow in citations of their own.
  record OfTimetable(When when) implements Subject {
    public OfTimetable {
      requireNonNull(when, "when");
    }
  }

  /// Nothing that could be shown.
  record OfNothing() implements Subject {}

  /// A time as it is asked for.
  sealed interface When {
    record Now() implements When {}

    record Next() implements When {}

    record OnDay(LocalDate date) implements When {
      public OnDay {
        requireNonNull(date, "date");
      }
    }
  }
}
