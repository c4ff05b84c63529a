package org.rosa.stage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Venue;

/// Where the rooms of a venue stand on its plan. How a house really lies is not documented, so the
/// plan is a scheme: each level is a band, the lowest at the foot; from side to side rooms stand by
/// the number of ways from where ways begin, and below each other in the order of the pack. Rooms
/// to which no way leads are left out.
final class PlanLayout {
  static final int COLUMN = 210;
  static final int ROW = 64;
  static final int BAND_HEAD = 56;
  static final int MARGIN = 40;

  /// A room's place on the plan, in the plan's units.
  record Spot(Room room, int x, int y) {}

  /// A level's place on the plan.
  record Band(String level, int top, int height) {}

  private final SequencedMap<String, Spot> spots = new LinkedHashMap<>();
  private final List<Band> bands = new ArrayList<>();
  private final int width;
  private final int height;

  /// @param rightToLeft whether the plan is read from the right
  PlanLayout(Venue venue, boolean rightToLeft) {
    var steps = steps(venue);
    var rooms = venue.rooms().stream().filter(room -> steps.containsKey(room.id())).toList();
    int columns = 1 + steps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    this.width = 2 * MARGIN + columns * COLUMN;
    int top = 0;
    for (var level : levels(rooms).reversed()) {
      var ofLevel = rooms.stream().filter(room -> room.level().equals(level)).toList();
      int rows = place(ofLevel, steps, top, rightToLeft);
      bands.add(new Band(level, top, BAND_HEAD + rows * ROW));
      top += BAND_HEAD + rows * ROW;
    }
    this.height = top;
  }

  /// The rows that the rooms of a level take.
  private int place(List<Room> rooms, Map<String, Integer> steps, int top, boolean rightToLeft) {
    var taken = new HashMap<Integer, Integer>();
    int rows = 0;
    for (var room : rooms) {
      int column = steps.getOrDefault(room.id(), 0);
      int row = taken.merge(column, 1, Integer::sum);
      int x = MARGIN + column * COLUMN + ROW / 2;
      spots.put(
          room.id(),
          new Spot(room, rightToLeft ? width - x : x, top + BAND_HEAD + (row - 1) * ROW + ROW / 2));
      rows = Math.max(rows, row);
    }
    return rows;
  }

  /// How many ways each room is from where ways begin.
  private static Map<String, Integer> steps(Venue venue) {
    var steps = new HashMap<String, Integer>();
    var open = new ArrayDeque<String>();
    steps.put(venue.start(), 0);
    open.add(venue.start());
    while (!open.isEmpty()) {
      var here = open.remove();
      int next = steps.getOrDefault(here, 0) + 1;
      for (var way : venue.ways()) {
        if (way.from().equals(here) && steps.putIfAbsent(way.to(), next) == null) {
          open.add(way.to());
        }
      }
    }
    return steps;
  }

  /// The levels in the order in which the pack comes to them, which is from the ground up.
  private static List<String> levels(List<Room> rooms) {
    return rooms.stream().map(Room::level).distinct().toList();
  }

  SequencedMap<String, Spot> spots() {
    return spots;
  }

  List<Band> bands() {
    return bands;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
