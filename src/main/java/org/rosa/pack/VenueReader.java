package org.rosa.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rosa.knowledge.Localized;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Subject;
import org.rosa.knowledge.Venue;
import org.rosa.knowledge.Way;

/// Reads `venue.yaml`: levels, rooms, ways between them, and which facts tell of transport and
/// emergencies.
final class VenueReader {
  /// The level of rooms to which nobody walks.
  private static final String ONLINE = "online";

  private final Fields venue;
  private final Ids ids;

  private VenueReader(Fields venue, Ids ids) {
    this.venue = venue;
    this.ids = ids;
  }

  static Venue read(Fields venue, Ids ids) {
    return new VenueReader(venue, ids).venue();
  }

  private Venue venue() {
    venue.only(
        "source",
        "as_of",
        "trust",
        "start",
        "desk",
        "levels",
        "rooms",
        "ways",
        "transport",
        "emergency");
    var levels = levels();
    var rooms = new ArrayList<Room>();
    for (var fields : venue.list("rooms")) {
      room(fields).ifPresent(rooms::add);
    }
    var start = venue.text("start").orElse("");
    if (!start.isEmpty()) {
      ids.expect(Ids.Kind.ROOM, start, venue.file(), venue.line("start"));
    }
    var desk = venue.text("desk");
    desk.ifPresent(id -> ids.expect(Ids.Kind.ROOM, id, venue.file(), venue.line("desk")));
    var ways = new ArrayList<Way>();
    for (var fields : venue.list("ways")) {
      way(fields).ifPresent(ways::add);
    }
    reach(start, rooms, ways);
    return new Venue(start, desk, levels, rooms, ways, facts("transport"), facts("emergency"));
  }

  private Map<String, Localized> levels() {
    var levels = new LinkedHashMap<String, Localized>();
    venue
        .fields("levels")
        .ifPresent(
            fields ->
                fields
                    .keys()
                    .forEach(
                        id -> {
                          ids.give(Ids.Kind.LEVEL, id, fields.file(), fields.line(id));
                          fields.localized(id).ifPresent(text -> levels.put(id, text));
                        }));
    return levels;
  }

  private Optional<Room> room(Fields room) {
    room.only("id", "guid", "level", "name", "aliases", "where", "source", "as_of", "trust");
    var id = room.required("id");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    boolean given = ids.give(Ids.Kind.ROOM, id.get(), room.file(), room.line("id"));
    var level = room.required("level");
    level.ifPresent(l -> ids.expect(Ids.Kind.LEVEL, l, room.file(), room.line("level")));
    var citation = room.citation(id.get()).map(c -> c.about(new Subject.OfRoom(id.get())));
    var name = room.requiredLocalized("name");
    var aliases = room.aliases("aliases");
    var where = room.tensed("where");
    return given
            && level.isPresent()
            && citation.isPresent()
            && name.isPresent()
            && where.isPresent()
        ? Optional.of(new Room(citation.get(), level.get(), name.get(), aliases, where.get()))
        : Optional.empty();
  }

  private Optional<Way> way(Fields way) {
    way.only("from", "to", "stairs", "lift", "text", "source", "as_of", "trust");
    var from = way.required("from");
    var to = way.required("to");
    from.ifPresent(id -> ids.expect(Ids.Kind.ROOM, id, way.file(), way.line("from")));
    to.ifPresent(id -> ids.expect(Ids.Kind.ROOM, id, way.file(), way.line("to")));
    if (from.isPresent() && from.equals(to)) {
      way.report(
          way.line("to"), Rule.WAY_TO_ITSELF, Findings.quoted(from.get()) + " leads to itself");
      return Optional.empty();
    }
    way.flag("lift", false);
    boolean stairs = way.flag("stairs", false);
    var text = way.requiredLocalized("text");
    var citation = way.citation(from.orElse("") + "-" + to.orElse(""));
    return from.isPresent() && to.isPresent() && text.isPresent() && citation.isPresent()
        ? Optional.of(new Way(citation.get(), from.get(), to.get(), stairs, text.get()))
        : Optional.empty();
  }

  /// Warns of rooms that nobody can be led to.
  private void reach(String start, List<Room> rooms, List<Way> ways) {
    if (start.isEmpty() || ways.isEmpty()) {
      return;
    }
    var reached = new HashSet<String>();
    var open = new ArrayDeque<String>();
    reached.add(start);
    open.add(start);
    while (!open.isEmpty()) {
      var here = open.remove();
      for (var way : ways) {
        if (way.from().equals(here) && reached.add(way.to())) {
          open.add(way.to());
        }
      }
    }
    for (var fields : venue.list("rooms")) {
      var id = fields.text("id").orElse(start);
      boolean walked = rooms.stream().anyMatch(r -> r.id().equals(id) && !r.level().equals(ONLINE));
      if (walked && !reached.contains(id)) {
        fields.report(
            fields.line("id"), Rule.NO_WAY, "no way leads from '" + start + "' to '" + id + "'");
      }
    }
  }

  private List<String> facts(String key) {
    for (var id : venue.texts(key)) {
      ids.expect(Ids.Kind.FACT, id.text(), venue.file(), id.line());
    }
    return venue.strings(key);
  }
}
