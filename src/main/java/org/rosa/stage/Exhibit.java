package org.rosa.stage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rosa.knowledge.Subject;

/// What a card shows, in no language yet.
public sealed interface Exhibit {
  /// Tells exhibits of one conversation apart: the same thing has the same key.
  String key();

  /// Something of the pack.
  ///
  /// @param talks ids of the talks that are shown with it
  record Known(Subject subject, List<String> talks) implements Exhibit {
    public Known {
      requireNonNull(subject, "subject");
      talks = List.copyOf(talks);
    }

    /// Something of the pack, alone.
    public Known(Subject subject) {
      this(subject, List.of());
    }

    @Override
    public String key() {
      return switch (subject) {
        case Subject.OfFact(var id) -> "fact:" + id;
        case Subject.OfTopic(var id) -> "topic:" + id;
        case Subject.OfTalk(var id) -> "talk:" + (talks.size() > 1 ? String.join("+", talks) : id);
        case Subject.OfSpeaker(var id) -> "speaker:" + id;
        case Subject.OfRoom(var id) -> "room:" + id;
        case Subject.OfRoute(var from, var to, _) -> "route:" + from + ":" + to;
        case Subject.OfStation(var code) -> "station:" + code;
        case Subject.OfStations(var state, var kind) ->
            "stations:" + state.orElse("") + ":" + kind.map(Enum::name).orElse("");
        case Subject.OfAnnex2(var state) -> "annex-2:" + state;
        case Subject.OfTimetable(Subject.When.Now _) -> "now";
        case Subject.OfTimetable(Subject.When.Next _) -> "next";
        case Subject.OfTimetable(Subject.When.OnDay(var date)) -> "day:" + date;
        case Subject.OfNothing _ -> "nothing";
      };
    }
  }

  /// That Rosa does not talk about what was asked.
  record Declined() implements Exhibit {
    @Override
    public String key() {
      return "declined";
    }
  }

  /// Where there is help in an emergency.
  record Help() implements Exhibit {
    @Override
    public String key() {
      return "help";
    }
  }
}
