package org.rosa.pack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// YAML of a pack: mappings of text, lists and mappings. Dates and numbers stay text, so a pack
/// means what it shows.
final class Yaml {
  private Yaml() {}

  static Map<String, Object> mapping(Path file, String text) throws BrokenPackException {
    try {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object loaded =
          new org.yaml.snakeyaml.Yaml(
                  new SafeConstructor(options),
                  new Representer(new DumperOptions()),
                  new DumperOptions(),
                  options,
                  new TextOnly())
              .load(text);
      if (!(loaded instanceof Map<?, ?> map)) {
        throw new BrokenPackException(file, 0, "is not a YAML mapping");
      }
      var mapping = new LinkedHashMap<String, Object>();
      map.forEach((key, value) -> mapping.put(String.valueOf(key), value == null ? "" : value));
      return mapping;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new BrokenPackException(file, line, "is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new BrokenPackException(file, 0, "is not YAML");
    }
  }

  /// A list of texts; a single text is a list of one, nothing an empty list.
  static List<String> strings(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      default -> List.of(value.toString());
    };
  }

  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<");
    }
  }
}
