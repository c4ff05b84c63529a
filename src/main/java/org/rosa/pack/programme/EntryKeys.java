package org.rosa.pack.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/// The keys of one entry in block style, set one by one.
final class EntryKeys {
  /// The order in which keys stand; a key that is missing is put behind the one before it.
  private static final List<String> ORDER =
      List.of(
          "id",
          "guid",
          "code",
          "kind",
          "title",
          "review",
          "keywords",
          "start",
          "end",
          "room",
          "topics",
          "speakers",
          "listed",
          "source",
          "as_of",
          "trust");

  private final TextEdits edits;
  private final MappingNode entry;
  private final Map<Integer, String> missing = new TreeMap<>();

  EntryKeys(TextEdits edits, MappingNode entry) {
    this.edits = edits;
    this.entry = entry;
  }

  /// Sets a key to a value as YAML, or takes it away.
  void set(String key, Optional<String> value) {
    var old = YamlTree.entry(entry, key);
    if (old.isPresent() && value.isPresent()) {
      edits.replace(edits.start(old.get()), edits.end(old.get()), key + ": " + value.get());
    } else if (old.isPresent()) {
      remove(old.get());
    } else {
      value.ifPresent(yaml -> missing.put(ORDER.indexOf(key), key + ": " + yaml));
    }
  }

  /// Sets the original title and leaves its translations.
  void setTitle(String title) {
    var english = YamlTree.at(entry, "title").flatMap(titles -> YamlTree.at(titles, "en"));
    if (english.isPresent()) {
      edits.replace(edits.start(english.get()), edits.end(english.get()), EntryText.quoted(title));
    } else {
      set("title", Optional.of(EntryText.quoted(title)));
    }
  }

  /// Writes what was missing, in the order of the keys.
  void done() {
    int column = edits.column(edits.start(entry.getValue().getFirst()));
    missing.forEach(
        (order, line) ->
            edits.insertLines(
                edits.nextLine(edits.end(before(order))), EntryText.indented(line, column)));
  }

  private NodeTuple before(int order) {
    for (int i = order - 1; i >= 0; i--) {
      var present = YamlTree.entry(entry, ORDER.get(i));
      if (present.isPresent()) {
        return present.get();
      }
    }
    return entry.getValue().getFirst();
  }

  /// A key goes with its line; the first of an entry stands behind the dash and goes alone.
  private void remove(NodeTuple old) {
    int index = entry.getValue().indexOf(old);
    if (index > 0) {
      edits.replace(edits.lineStart(edits.start(old)), edits.nextLine(edits.end(old)), "");
    } else if (entry.getValue().size() > 1) {
      edits.replace(edits.start(old), edits.start(entry.getValue().get(1)), "");
    }
  }
}
