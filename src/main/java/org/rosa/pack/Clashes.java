package org.rosa.pack;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Slot;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.TalkKind;

/// Finds talks that cannot both take place: two in one room, or two by one speaker, at the same
/// moment. Posters hang side by side, breaks and registration go on beside everything, and a
/// session holds the talks that lie within it.
final class Clashes {
  private record Timed(Fields fields, Talk talk, Slot slot) {}

  private final List<Timed> timed = new ArrayList<>();

  void add(Fields fields, Talk talk) {
    if (talk.kind() != TalkKind.POSTER && talk.kind().isContribution()) {
      talk.slot().ifPresent(slot -> timed.add(new Timed(fields, talk, slot)));
    }
  }

  void report() {
    for (int i = 0; i < timed.size(); i++) {
      for (int j = i + 1; j < timed.size(); j++) {
        var first = timed.get(i);
        var second = timed.get(j);
        if (first.slot().overlaps(second.slot())
            && !holds(first, second)
            && !holds(second, first)) {
          report(first.talk(), second);
        }
      }
    }
  }

  private static void report(Talk first, Timed second) {
    var room = second.talk().room();
    if (room.isPresent() && room.equals(first.room())) {
      second
          .fields()
          .report(
              second.fields().line("start"),
              Rule.OVERLAP,
              both(first, second.talk()) + " are in '" + room.get() + "' at the same time");
    }
    shared(first, second.talk())
        .ifPresent(
            speaker ->
                second
                    .fields()
                    .report(
                        second.fields().line("speakers"),
                        Rule.DOUBLE_BOOKED,
                        "'" + speaker + "' speaks in " + both(first, second.talk()) + " at once"));
  }

  private static Optional<String> shared(Talk first, Talk second) {
    return first.speakers().stream().filter(second.speakers()::contains).findFirst();
  }

  private static String both(Talk first, Talk second) {
    return "'" + first.id() + "' and '" + second.id() + "'";
  }

  /// Whether the first is a session and the second a talk that lies within it.
  private static boolean holds(Timed first, Timed second) {
    return isSession(first.talk().kind())
        && second.talk().kind() == TalkKind.TALK
        && !start(second).isBefore(start(first))
        && !end(second).isAfter(end(first));
  }

  private static boolean isSession(TalkKind kind) {
    return kind == TalkKind.ORAL || kind == TalkKind.SESSION || kind == TalkKind.PLENARY;
  }

  private static LocalTime start(Timed talk) {
    return talk.slot().start().orElse(LocalTime.MIN);
  }

  private static LocalTime end(Timed talk) {
    return talk.slot().end().orElse(LocalTime.MAX);
  }
}
