package org.rosa.tavus.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// A JSON Patch (RFC 6902) as far as it changes members of objects: `add`, `replace` and `remove`.
final class Patch {
  private Patch() {}

  /// Applies all operations.
  ///
  /// @throws IllegalArgumentException when one of them cannot be applied; the object may then be
  ///   half changed
  static void apply(JsonArray operations, JsonObject to) {
    for (var one : operations) {
      if (!(one instanceof JsonObject operation)) {
        throw new IllegalArgumentException("an operation is an object");
      }
      apply(operation, to);
    }
  }

  private static void apply(JsonObject operation, JsonObject to) {
    var path = List.of(operation.getString("path", "").split("/", -1));
    if (path.size() < 2) {
      throw new IllegalArgumentException("a path begins with a slash");
    }
    var object = to;
    for (var name : path.subList(1, path.size() - 1)) {
      if (!(object.getValue(plain(name)) instanceof JsonObject inner)) {
        throw new IllegalArgumentException("there is no " + operation.getString("path"));
      }
      object = inner;
    }
    var name = plain(path.getLast());
    switch (operation.getString("op", "")) {
      case "add" -> object.put(name, operation.getValue("value"));
      case "replace" -> {
        present(object, name);
        object.put(name, operation.getValue("value"));
      }
      case "remove" -> {
        present(object, name);
        object.remove(name);
      }
      default -> throw new IllegalArgumentException("only add, replace and remove");
    }
  }

  private static void present(JsonObject object, String name) {
    if (!object.containsKey(name)) {
      throw new IllegalArgumentException("there is no " + name);
    }
  }

  private static String plain(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }
}
