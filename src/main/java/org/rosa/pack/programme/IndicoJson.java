package org.rosa.pack.programme;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.rosa.pack.programme.ImportedTalk.Identity;
import org.rosa.pack.programme.ImportedTalk.Place;
import org.rosa.pack.programme.SourceReading.Gathering;

/// Indico's `/export/event/{id}.json?detail=sessions`. The event's own `contributions` are only
/// those outside every session; a session's stand in the session.
final class IndicoJson implements ProgrammeSource {
  @Override
  public SourceReading read(byte[] file, Zones given) throws UnreadableSourceException {
    var event = JsonValue.read(file).at("results").items().stream().findFirst();
    if (event.isEmpty()) {
      throw new UnreadableSourceException(
          "has no results: export it with /export/event/ID.json?detail=sessions");
    }
    return new Walk(event.get(), given.named(event.get().line("timezone"))).through();
  }

  /// One pass over an event.
  private static final class Walk {
    private final Gathering gathering = new Gathering();
    private final JsonValue event;
    private final Zones zones;

    Walk(JsonValue event, Zones zones) {
      this.event = event;
      this.zones = zones;
    }

    SourceReading through() throws UnreadableSourceException {
      for (var session : event.at("sessions").items()) {
        var contributions = session.at("contributions").items();
        if (contributions.isEmpty()) {
          take(session, session, "session");
        }
        for (var contribution : contributions) {
          take(contribution, session, "contribution");
        }
      }
      for (var contribution : event.at("contributions").items()) {
        take(contribution, JsonValue.NOTHING, "contribution");
      }
      return gathering.read("Indico JSON");
    }

    private void take(JsonValue entry, JsonValue session, String what)
        throws UnreadableSourceException {
      if (!entry.at("subContributions").items().isEmpty()
          || !entry.at("subcontributions").items().isEmpty()) {
        gathering.warn("sub-contributions have no time of their own and are not taken");
      }
      var number = entry.line("db_id").isEmpty() ? entry.line("id") : entry.line("db_id");
      var guid = number.isEmpty() ? "" : "indico:" + event.line("id") + ":" + what + ":" + number;
      var identity = new Identity(guid, entry.line("code"));
      var title = entry.line("title");
      gathering.row(
          entry.line(),
          identity,
          title,
          () ->
              new ImportedTalk(
                  entry.line(),
                  identity,
                  title,
                  when(entry),
                  place(entry, session),
                  Optional.of(speakers(entry)),
                  entry.line("track").isEmpty()
                      ? entry.at("track").line("title")
                      : entry.line("track"),
                  what.equals("session") ? what : type(entry),
                  false));
    }

    private static String type(JsonValue entry) {
      var type = entry.line("type");
      return type.isEmpty() ? entry.at("type").line("name") : type;
    }

    /// A contribution without a room of its own is where its session is.
    private static Place place(JsonValue entry, JsonValue session) {
      var room = room(entry);
      return new Place(room.isEmpty() ? room(session) : room, "");
    }

    private static String room(JsonValue entry) {
      var room = entry.line("room");
      return room.isEmpty() ? entry.line("roomFullname") : room;
    }

    private static List<String> speakers(JsonValue entry) {
      return entry.at("speakers").items().stream()
          .map(
              person ->
                  person.line("first_name").isEmpty() && person.line("last_name").isEmpty()
                      ? person.line("fullName")
                      : (person.line("first_name") + " " + person.line("last_name")).strip())
          .filter(name -> !name.isEmpty())
          .toList();
    }

    private When when(JsonValue entry) throws RowRejectedException, UnreadableSourceException {
      if (entry.at("startDate").entries().isEmpty()) {
        return new When.Unscheduled();
      }
      var start = moment(entry.at("startDate"));
      if (!entry.at("endDate").entries().isEmpty()) {
        return new When.At(start, Optional.of(moment(entry.at("endDate"))));
      }
      var minutes = entry.line("duration");
      if (!minutes.matches("\\d{1,4}")) {
        return new When.At(start, Optional.empty());
      }
      return new When.At(
          start, Optional.of(start.plus(Duration.ofMinutes(Long.parseLong(minutes)))));
    }

    private ZonedDateTime moment(JsonValue value)
        throws RowRejectedException, UnreadableSourceException {
      try {
        var local = LocalDate.parse(value.line("date")).atTime(LocalTime.parse(value.line("time")));
        var zone = Zones.zone(value.line("tz"));
        return zone.isPresent() ? local.atZone(zone.get()) : zones.at(local);
      } catch (DateTimeException e) {
        throw new RowRejectedException(
            "has no time that can be read: '"
                + SourceText.shown(value.line("date") + " " + value.line("time"))
                + "'");
      }
    }
  }
}
