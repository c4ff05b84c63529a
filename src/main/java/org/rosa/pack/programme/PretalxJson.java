package org.rosa.pack.programme;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.rosa.pack.programme.ImportedTalk.Place;
import org.rosa.pack.programme.SourceReading.Gathering;

/// Pretalx's `schedule.json`, which is frab's. Breaks and talks that are not public are not in it.
final class PretalxJson implements ProgrammeSource {
  @Override
  public SourceReading read(byte[] file, Zones given) throws UnreadableSourceException {
    var schedule = JsonValue.read(file).at("schedule");
    var conference = schedule.at("conference");
    if (conference.at("days").items().isEmpty()) {
      throw new UnreadableSourceException("has no schedule.conference.days: is it schedule.json?");
    }
    var zones = given.named(conference.line("time_zone_name"));
    var roomGuids = new HashMap<String, String>();
    for (var room : conference.at("rooms").items()) {
      roomGuids.put(room.line("name"), room.line("guid"));
    }
    var gathering = new Gathering();
    for (var day : conference.at("days").items()) {
      var about = new Frab.Day(day.line("date"), day.line("day_start"));
      for (var room : day.at("rooms").entries().entrySet()) {
        var name = SourceText.line(room.getKey());
        for (var event : room.getValue().items()) {
          Frab.take(gathering, zones, about, event(event, name, roomGuids.getOrDefault(name, "")));
        }
      }
    }
    var version = schedule.line("version");
    return gathering.read("pretalx JSON" + (version.isEmpty() ? "" : ", version " + version));
  }

  private static Frab.Event event(JsonValue event, String room, String roomGuid) {
    return new Frab.Event(
        event.line(),
        Frab.identity(event.line("guid"), event.line("id"), event.line("code")),
        event.line("title"),
        new Frab.Event.Times(event.line("date"), event.line("start"), event.line("duration")),
        new Place(room, roomGuid),
        persons(event.at("persons")),
        event.line("track"),
        event.line("type"));
  }

  /// Names; `public_name` is the old word for `name`.
  private static List<String> persons(JsonValue persons) {
    return persons.items().stream()
        .flatMap(
            person ->
                Stream.of(
                        person.line("name"),
                        person.line("public_name"),
                        person.line("full_public_name"))
                    .filter(name -> !name.isEmpty())
                    .limit(1))
        .toList();
  }
}
