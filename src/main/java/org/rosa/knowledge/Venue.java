package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The house: levels, rooms and the ways between them.
///
/// @param start id of the room where a way begins when the visitor names none; may be empty
/// @param desk id of the room where people are helped
/// @param levels by id, a phrase that says where: "on the upper level"
/// @param transport ids of the facts on the way to the venue
/// @param emergency ids of the facts on help in an emergency
public record Venue(
    String start,
    Optional<String> desk,
    Map<String, Localized> levels,
    List<Room> rooms,
    List<Way> ways,
    List<String> transport,
    List<String> emergency) {
  public static final Venue EMPTY =
      new Venue("", Optional.empty(), Map.of(), List.of(), List.of(), List.of(), List.of());

  public Venue {
    requireNonNull(desk, "desk");
    levels = Map.copyOf(levels);
    rooms = List.copyOf(rooms);
    ways = List.copyOf(ways);
    transport = List.copyOf(transport);
    emergency = List.copyOf(emergency);
  }

  public Optional<Room> room(String id) {
    return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
  }

  /// The fewest steps from one room to another; empty where the pack knows no way.
  ///
  /// @param stepFree whether stairs are to be avoided
  public List<Way> route(String from, String to, boolean stepFree) {
    var reachedBy = new HashMap<String, Way>();
    var open = new ArrayDeque<String>();
    open.add(from);
    while (!open.isEmpty() && !reachedBy.containsKey(to)) {
      var here = open.remove();
      for (var way : ways) {
        boolean usable = way.from().equals(here) && !(stepFree && way.stairs());
        if (usable && !way.to().equals(from) && reachedBy.putIfAbsent(way.to(), way) == null) {
          open.add(way.to());
        }
      }
    }
    var route = new ArrayList<Way>();
    for (var way = reachedBy.get(to); way != null; way = reachedBy.get(way.from())) {
      route.addFirst(way);
    }
    return List.copyOf(route);
  }
}
