package org.rosa.stage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Venue;

/// Where the rooms of a venue stand on its plan. How a house really lies is not documented, so the
/// plan is a scheme: each level is a band, the lowest at the foot; from side to side rooms stand by
/// the number of ways from where ways begin, and below each other in the order of the pack. What is
/// not on the levels of the way, or farther off than its ends, is left out, and so is most of what
/// lies beside it: the rest can be read by whoever stands before a screen.
final class PlanLayout {
  static final int COLUMN = 264;
  static final int ROW = 108;
  static final int BAND_HEAD = 52;
  static final int MARGIN = 24;

  /// Most rooms beside the way in one column of a level.
  private static final int BESIDE = 1;

  /// A room's place on the plan, in the plan's units.
  record Spot(Room room, int x, int y) {}

  /// A level's place on the plan.
  record Band(String level, int top, int height) {}

  private final SequencedMap<String, Spot> spots = new LinkedHashMap<>();
  private final List<Band> bands = new ArrayList<>();
  private final int first;
  private final int width;
  private final int height;

  /// @param rightToLeft whether the plan is read from the right
  /// @param stops ids of the rooms of the way
  /// @param here id of the room the viewer is in, where that is known
  PlanLayout(Venue venue, boolean rightToLeft, Set<String> stops, Optional<String> here) {
    var steps = steps(venue);
    var range =
        stops.stream()
            .flatMap(id -> Optional.ofNullable(steps.get(id)).stream())
            .mapToInt(Integer::intValue)
            .summaryStatistics();
    var onWay = venue.rooms().stream().filter(room -> stops.contains(room.id())).toList();
    var levels = levels(onWay);
    var near =
        venue.rooms().stream()
            .filter(room -> levels.contains(room.level()) && steps.containsKey(room.id()))
            .filter(room -> steps.getOrDefault(room.id(), -1) >= range.getMin())
            .filter(room -> steps.getOrDefault(room.id(), -1) <= range.getMax())
            .toList();
    var rooms = readable(near, steps, stops, here);
    this.first = range.getMin();
    this.width = 2 * MARGIN + (1 + range.getMax() - range.getMin()) * COLUMN;
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
      int x = MARGIN + (column - first) * COLUMN + COLUMN / 2;
      spots.put(
          room.id(),
          new Spot(room, rightToLeft ? width - x : x, top + BAND_HEAD + (row - 1) * ROW + ROW / 5));
      rows = Math.max(rows, row);
    }
    return rows;
  }

  /// The rooms of the way and the viewer's, and then of the others as many as leave room for large
  /// letters, below them.
  private static List<Room> readable(
      List<Room> near, Map<String, Integer> steps, Set<String> stops, Optional<String> here) {
    var shown = new ArrayList<Room>();
    var beside = new ArrayList<Room>();
    for (var room : near) {
      boolean wanted = stops.contains(room.id()) || here.filter(room.id()::equals).isPresent();
      (wanted ? shown : beside).add(room);
    }
    var taken = new HashMap<String, Integer>();
    for (var room : beside) {
      if (taken.merge(room.level() + steps.get(room.id()), 1, Integer::sum) <= BESIDE) {
        shown.add(room);
      }
    }
    return shown;
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
