package org.rosa.pack;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rosa.knowledge.Day;
import org.rosa.knowledge.Event;
import org.rosa.knowledge.Slot;
import org.rosa.knowledge.Subject;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.TalkKind;

/// Reads `programme.yaml`: the days with their talks, and known contributions without a time.
final class ProgrammeReader {
  private static final String UNKNOWN = "unknown";
  private static final Map<String, TalkKind> KINDS =
      Arrays.stream(TalkKind.values())
          .collect(Collectors.toMap(kind -> kind.name().toLowerCase(Locale.ROOT), k -> k));
  private static final Comparator<Talk> BY_START =
      Comparator.comparing(talk -> talk.slot().flatMap(Slot::start).orElse(LocalTime.MAX));

  private final Fields programme;
  private final Optional<Event> event;
  private final Ids ids;
  private final Clashes clashes = new Clashes();

  /// Days and the talks outside of them.
  record Read(List<Day> days, List<Talk> unscheduled) {}

  private ProgrammeReader(Fields programme, Optional<Event> event, Ids ids) {
    this.programme = programme;
    this.event = event;
    this.ids = ids;
  }

  /// @param event empty where the pack does not tell when it is
  static Read read(Fields programme, Optional<Event> event, Ids ids) {
    return new ProgrammeReader(programme, event, ids).read();
  }

  private Read read() {
    programme.only("source", "as_of", "trust", "days", "unscheduled");
    var days = new ArrayList<Day>();
    for (var fields : programme.list("days")) {
      day(fields)
          .ifPresent(
              day -> {
                if (days.stream().anyMatch(other -> other.date().equals(day.date()))) {
                  fields.report(
                      fields.line("date"), Rule.DUPLICATE_ID, "a second day " + day.date());
                }
                days.add(day);
              });
    }
    var unscheduled = new ArrayList<Talk>();
    for (var fields : programme.list("unscheduled")) {
      talk(fields, Optional.empty()).ifPresent(unscheduled::add);
    }
    clashes.report();
    days.sort(Comparator.comparing(Day::date));
    return new Read(days, unscheduled);
  }

  private Optional<Day> day(Fields day) {
    day.only("date", "place", "complete", "talks", "source", "as_of", "trust");
    day.localized("place");
    var date = day.date("date");
    date.filter(d -> event.filter(e -> d.isBefore(e.start()) || d.isAfter(e.end())).isPresent())
        .ifPresent(
            d -> day.report(day.line("date"), Rule.OUTSIDE_EVENT, d + " is no day of the event"));
    boolean complete = day.flag("complete", true);
    if (day.is("talks", UNKNOWN)) {
      return date.map(d -> new Day(d, false, List.of()));
    }
    var talks = new ArrayList<Talk>();
    for (var fields : day.list("talks")) {
      talk(fields, date).ifPresent(talks::add);
    }
    talks.sort(BY_START);
    return date.map(d -> new Day(d, complete, talks));
  }

  private Optional<Talk> talk(Fields talk, Optional<LocalDate> date) {
    talk.only(
        "id",
        "code",
        "kind",
        "title",
        "keywords",
        "start",
        "end",
        "room",
        "topics",
        "speakers",
        "listed",
        "guid",
        "review",
        "source",
        "as_of",
        "trust");
    var id = talk.required("id");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    boolean given = ids.give(Ids.Kind.TALK, id.get(), talk.file(), talk.line("id"));
    var kind = kind(talk);
    var title = talk.requiredLocalized("title");
    var citation = talk.citation(id.get()).map(c -> c.about(new Subject.OfTalk(id.get())));
    var room = talk.text("room");
    room.ifPresent(r -> ids.expect(Ids.Kind.ROOM, r, talk.file(), talk.line("room")));
    var topics = references(talk, "topics", Ids.Kind.TOPIC);
    var speakers = references(talk, "speakers", Ids.Kind.SPEAKER);
    var listed = references(talk, "listed", Ids.Kind.SPEAKER);
    var keywords = talk.aliases("keywords");
    var slot = slot(talk, date);
    if (!given || kind.isEmpty() || title.isEmpty() || citation.isEmpty()) {
      return Optional.empty();
    }
    var read =
        new Talk(
            citation.get(),
            talk.text("code"),
            kind.get(),
            title.get(),
            keywords,
            slot,
            room,
            topics,
            speakers,
            listed);
    clashes.add(talk, read);
    return Optional.of(read);
  }

  private static Optional<TalkKind> kind(Fields talk) {
    talk.required("kind");
    return talk.choice("kind", KINDS);
  }

  private Optional<Slot> slot(Fields talk, Optional<LocalDate> date) {
    var start = talk.time("start");
    var end = talk.time("end");
    if (date.isEmpty()) {
      return Optional.empty();
    }
    if (end.isPresent() && (start.isEmpty() || !end.get().isAfter(start.get()))) {
      talk.report(talk.line("end"), Rule.TIME, "ends at " + end.get() + ", not after its start");
      return Optional.of(new Slot(date.get(), start, Optional.empty()));
    }
    return Optional.of(new Slot(date.get(), start, end));
  }

  private List<String> references(Fields talk, String key, Ids.Kind kind) {
    for (var id : talk.texts(key)) {
      ids.expect(kind, id.text(), talk.file(), id.line());
    }
    return talk.strings(key);
  }
}
