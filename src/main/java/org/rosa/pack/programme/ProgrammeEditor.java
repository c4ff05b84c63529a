package org.rosa.pack.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rosa.knowledge.Slot;
import org.rosa.pack.programme.Difference.Added;
import org.rosa.pack.programme.Difference.Cancelled;
import org.rosa.pack.programme.Difference.Changed;
import org.rosa.pack.programme.Difference.Moved;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Rewrites `programme.yaml` so that only what differs changes. In three passes over the text: keys
/// of entries are set; entries that go or change their day are cut out; new and moved ones are put
/// in where their hour belongs.
final class ProgrammeEditor {
  private final PackProgramme pack;
  private final List<Difference> differences;
  private final EntryText writing;

  /// Entries to put in: by day, the empty one for those without a time.
  private final Map<String, List<Insertion>> insertions = new TreeMap<>();

  private ProgrammeEditor(PackProgramme pack, List<Difference> differences, EntryText writing) {
    this.pack = pack;
    this.differences = differences;
    this.writing = writing;
  }

  /// @param lines with the dash in column 0
  private record Insertion(LocalTime start, String lines) {}

  static String edited(PackProgramme pack, List<Difference> differences, EntryText writing)
      throws UnreadableSourceException {
    boolean windows = pack.text().contains("\r\n");
    var editor = new ProgrammeEditor(pack, differences, writing);
    var text = pack.text().replace("\r\n", "\n");
    text = text.isBlank() ? writing.file() : text;
    text = editor.withKeys(text.endsWith("\n") ? text : text + "\n");
    text = editor.withoutCut(text);
    text = editor.withInserted(text);
    return windows ? text.replace("\n", "\r\n") : text;
  }

  private String withKeys(String text) throws UnreadableSourceException {
    var edits = new TextEdits(text);
    var nodes = nodes(text);
    for (var entry : pack.entries()) {
      var own = differences.stream().filter(each -> each.id().equals(entry.id())).toList();
      var node = nodes.get(entry.id());
      if (node != null && own.stream().anyMatch(each -> !(each instanceof Cancelled))) {
        setKeys(new EntryKeys(edits, block(node)), entry, own);
      }
    }
    return edits.made();
  }

  private void setKeys(EntryKeys keys, PackEntry entry, List<Difference> own) {
    boolean tells = false;
    for (var difference : own) {
      switch (difference) {
        case Moved moved -> {
          keys.set("start", hour(moved.to(), true));
          keys.set("end", hour(moved.to(), false));
          keys.set("room", moved.to().room().map(EntryText::quoted));
          tells = true;
        }
        case Changed changed -> {
          for (var change : changed.changes()) {
            switch (change.key()) {
              case TITLE -> {
                keys.setTitle(change.after().getFirst());
                keys.set("review", Optional.of(EntryText.list(EntryText.TO_REVIEW)));
              }
              case SPEAKERS ->
                  keys.set(
                      "speakers",
                      change.after().isEmpty()
                          ? Optional.empty()
                          : Optional.of(EntryText.list(change.after())));
              case GUID ->
                  keys.set("guid", Optional.of(EntryText.quoted(change.after().getFirst())));
            }
            tells |= change.key() != Difference.Key.GUID;
          }
        }
        case Added _, Cancelled _ -> {}
      }
    }
    if (tells) {
      var sources = new LinkedHashSet<>(entry.source());
      sources.add(writing.source());
      keys.set("source", Optional.of(EntryText.list(List.copyOf(sources))));
      keys.set("as_of", Optional.of(writing.asOf().toString()));
    }
    keys.done();
  }

  private static Optional<String> hour(Spot spot, boolean start) {
    return spot.slot()
        .flatMap(slot -> start ? slot.start() : slot.end())
        .map(time -> EntryText.quoted(time.toString()));
  }

  private String withoutCut(String text) throws UnreadableSourceException {
    var going = new HashSet<String>();
    var days = new HashMap<String, Moved>();
    for (var difference : differences) {
      switch (difference) {
        case Cancelled cancelled -> going.add(cancelled.id());
        case Moved moved -> {
          if (!day(moved.from()).equals(day(moved.to()))) {
            going.add(moved.id());
            days.put(moved.id(), moved);
          }
        }
        case Added added -> insert(day(added.spot()), start(added.spot()), writing.entry(added, 0));
        case Changed _ -> {}
      }
    }
    var edits = new TextEdits(text);
    for (var list : lists(YamlTree.root(PackProgramme.FILE, text)).values()) {
      cut(edits, list, going, days);
    }
    return edits.made();
  }

  private void cut(TextEdits edits, NodeTuple list, Set<String> going, Map<String, Moved> days)
      throws UnreadableSourceException {
    if (!(list.getValueNode() instanceof SequenceNode sequence)) {
      return;
    }
    var cut =
        sequence.getValue().stream()
            .filter(item -> going.contains(YamlTree.text(item, "id")))
            .toList();
    if (!cut.isEmpty() && cut.size() == sequence.getValue().size()) {
      int colon = edits.place(list.getKeyNode().getEndMark()) + 1;
      edits.replace(colon, colon, " []");
    }
    for (var item : cut) {
      block(item);
      int from = edits.lineStart(edits.dash(item));
      int to = edits.nextLine(edits.end(item));
      edits.replace(from, to, "");
      var moved = days.get(YamlTree.text(item, "id"));
      if (moved != null) {
        int column = edits.column(edits.dash(item));
        insert(day(moved.to()), start(moved.to()), outdented(edits.between(from, to), column));
      }
    }
  }

  private static String outdented(String lines, int column) {
    var text = new StringBuilder();
    lines
        .lines()
        .forEach(
            line -> {
              int blank = 0;
              while (blank < column && blank < line.length() && line.charAt(blank) == ' ') {
                blank++;
              }
              text.append(line, blank, line.length()).append('\n');
            });
    return text.toString();
  }

  private void insert(String day, LocalTime start, String lines) {
    insertions.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Insertion(start, lines));
  }

  private String withInserted(String text) throws UnreadableSourceException {
    for (var insertion : insertions.entrySet()) {
      insertion.getValue().sort(Comparator.comparing(Insertion::start));
      text = withInserted(text, insertion.getKey(), insertion.getValue());
    }
    return text;
  }

  private String withInserted(String text, String day, List<Insertion> entries)
      throws UnreadableSourceException {
    var edits = new TextEdits(text);
    var root = YamlTree.root(PackProgramme.FILE, text);
    var list = Optional.ofNullable(lists(root).get(day));
    if (list.isPresent()) {
      putIn(edits, list.get(), entries);
    } else if (day.isEmpty()) {
      edits.insertLines(edits.length(), "unscheduled:\n" + joined(entries, 2));
    } else {
      newDay(edits, root, LocalDate.parse(day), entries);
    }
    return edits.made();
  }

  private static void putIn(TextEdits edits, NodeTuple list, List<Insertion> entries)
      throws UnreadableSourceException {
    int keyColumn = edits.column(edits.start(list));
    var value = list.getValueNode();
    if (!(value instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      edits.replace(edits.place(list.getKeyNode().getEndMark()) + 1, edits.end(list), "");
      edits.insertLines(edits.nextLine(edits.end(list)), joined(entries, keyColumn + 2));
      return;
    }
    if (sequence.getFlowStyle() == FlowStyle.FLOW) {
      throw oneLine(sequence);
    }
    var items = sequence.getValue();
    int column = edits.column(edits.dash(items.getFirst()));
    for (var entry : entries) {
      int before = edits.lineStart(edits.dash(items.getFirst()));
      for (var item : items) {
        if (hour(YamlTree.text(item, "start")).compareTo(entry.start()) <= 0) {
          before = edits.nextLine(edits.end(item));
        }
      }
      edits.insertLines(before, EntryText.indented(entry.lines(), column));
    }
  }

  private void newDay(TextEdits edits, Node root, LocalDate date, List<Insertion> entries)
      throws UnreadableSourceException {
    var list = YamlTree.entry(root, "days");
    if (list.isEmpty()) {
      edits.insertLines(edits.length(), "days:\n" + writing.day(date, joined(entries, 6), 2));
      return;
    }
    var days = YamlTree.items(root, "days");
    if (days.isEmpty() || !(list.get().getValueNode() instanceof SequenceNode sequence)) {
      edits.replace(
          edits.place(list.get().getKeyNode().getEndMark()) + 1, edits.end(list.get()), "");
      edits.insertLines(
          edits.nextLine(edits.end(list.get())), writing.day(date, joined(entries, 6), 2));
      return;
    }
    if (sequence.getFlowStyle() == FlowStyle.FLOW) {
      throw oneLine(sequence);
    }
    int column = edits.column(edits.dash(days.getFirst()));
    int before = edits.lineStart(edits.dash(days.getFirst()));
    for (var day : days) {
      if (YamlTree.text(day, "date").compareTo(date.toString()) < 0) {
        before = edits.nextLine(edits.end(day));
      }
    }
    edits.insertLines(before, writing.day(date, joined(entries, column + 4), column));
  }

  private static String joined(List<Insertion> entries, int column) {
    var lines = new StringBuilder();
    entries.forEach(entry -> lines.append(EntryText.indented(entry.lines(), column)));
    return lines.toString();
  }

  /// The lists of entries: by day, the empty one for those without a time.
  private static Map<String, NodeTuple> lists(Node root) {
    var lists = new HashMap<String, NodeTuple>();
    for (var day : YamlTree.items(root, "days")) {
      YamlTree.entry(day, "talks")
          .ifPresent(talks -> lists.putIfAbsent(YamlTree.text(day, "date"), talks));
    }
    YamlTree.entry(root, "unscheduled").ifPresent(talks -> lists.put("", talks));
    return lists;
  }

  private static Map<String, Node> nodes(String text) throws UnreadableSourceException {
    var nodes = new HashMap<String, Node>();
    for (var list : lists(YamlTree.root(PackProgramme.FILE, text)).values()) {
      if (list.getValueNode() instanceof SequenceNode sequence) {
        sequence.getValue().forEach(item -> nodes.put(YamlTree.text(item, "id"), item));
      }
    }
    return nodes;
  }

  /// An entry with a key a line; in another style its keys cannot be edited one by one.
  private static MappingNode block(Node node) throws UnreadableSourceException {
    if (node instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW) {
      return mapping;
    }
    throw oneLine(node);
  }

  private static UnreadableSourceException oneLine(Node node) {
    return new UnreadableSourceException(
        PackProgramme.FILE
            + ":"
            + (node.getStartMark().getLine() + 1)
            + ": stands in braces or brackets; write it with one key a line");
  }

  private static String day(Spot spot) {
    return spot.slot().map(slot -> slot.date().toString()).orElse("");
  }

  private static LocalTime start(Spot spot) {
    return spot.slot().flatMap(Slot::start).orElse(LocalTime.MAX);
  }

  private static LocalTime hour(String text) {
    return text.isEmpty() ? LocalTime.MAX : LocalTime.parse(text);
  }
}
