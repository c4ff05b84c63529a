package org.rosa.pack;

import java.util.List;
import java.util.Map;

/// A piece of a YAML file and the line it begins on. Dates, numbers and truth values stay text, so
/// a pack means what it shows.
sealed interface Node {
  int line();

  record Text(int line, String text) implements Node {}

  record Items(int line, List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// @param entries in the order of the file
  record Mapping(int line, Map<String, Entry> entries) implements Node {}

  /// @param line of the key
  record Entry(int line, Node value) {}
}
