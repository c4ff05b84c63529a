package org.rosa.pack.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rosa.language.TextFold;
import org.yaml.snakeyaml.nodes.Node;

/// Ids by all the names a pack has for them, in every language, whatever their spelling. A name of
/// two things is a name of none.
final class NameBook {
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> doubtful = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  /// Reads a list of things with `id`, `guid`, `name` or `title`, and `aliases`.
  static NameBook of(List<Node> things) {
    var book = new NameBook();
    for (var thing : things) {
      var id = YamlTree.text(thing, "id");
      if (!id.isEmpty()) {
        book.known.add(id);
      }
    }
    for (var thing : things) {
      var id = YamlTree.text(thing, "id");
      book.name(id, id);
      book.name(YamlTree.text(thing, "guid"), id);
      for (var key : List.of("name", "title", "aliases")) {
        YamlTree.perLanguage(thing, key)
            .values()
            .forEach(names -> names.forEach(name -> book.name(name, id)));
      }
    }
    return book;
  }

  /// The thing of this name.
  Optional<String> id(String name) {
    var folded = TextFold.fold(name);
    return doubtful.contains(folded) ? Optional.empty() : Optional.ofNullable(ids.get(folded));
  }

  boolean isDoubtful(String name) {
    return doubtful.contains(TextFold.fold(name));
  }

  boolean isEmpty() {
    return known.isEmpty();
  }

  private void name(String name, String id) {
    var folded = TextFold.fold(name);
    if (folded.isEmpty() || id.isEmpty()) {
      return;
    }
    var old = ids.putIfAbsent(folded, id);
    if (old != null && !old.equals(id)) {
      doubtful.add(folded);
    }
  }
}
