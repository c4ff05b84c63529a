package org.rosa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Reads `rosa.yaml` into the names that the environment uses.
///
/// A key is a setting's name without `ROSA_`, in any case, with `-` or `_`; a mapping under a key
/// continues the name, so `models: {primary: {base_url: …}}` is `ROSA_MODELS_PRIMARY_BASE_URL`; a
/// list is joined by commas. Every value is the text that is written: YAML's own times, numbers and
/// octals would alter keys and clocks.
final class RosaYaml {
  private static final int DEEPEST = 8;

  private final String file;
  private final List<String> problems;
  private final Map<String, SettingSources.Value> values = new LinkedHashMap<>();

  private RosaYaml(String file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// The values of a file that need not exist.
  ///
  /// @param problems takes what is wrong with the file, without its values
  static Map<String, SettingSources.Value> read(Path path, List<String> problems) {
    if (!Files.exists(path)) {
      return Map.of();
    }
    var yaml = new RosaYaml(path.getFileName().toString(), problems);
    yaml.read(path);
    return yaml.values;
  }

  private void read(Path path) {
    try (var in = Files.newBufferedReader(path)) {
      var root = Optional.ofNullable(new Yaml(new LoaderOptions()).compose(in));
      if (root.isEmpty() || isNothing(root.get())) {
        return;
      }
      if (root.get() instanceof MappingNode mapping) {
        take("", mapping, 1);
      } else {
        problems.add(file + " is not a mapping of setting to value");
      }
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      problems.add(file + (mark == null ? "" : line(mark.getLine())) + " is not valid YAML");
    } catch (YAMLException e) {
      problems.add(file + " is not valid YAML");
    } catch (IOException e) {
      problems.add(file + " cannot be read");
    }
  }

  private void take(String prefix, MappingNode mapping, int depth) {
    for (var entry : mapping.getValue()) {
      var at = place(entry.getKeyNode());
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        problems.add(at + ": a key is not text");
        continue;
      }
      var name = prefix + key.getValue().strip().toUpperCase(Locale.ROOT).replace('-', '_');
      switch (entry.getValueNode()) {
        case MappingNode _ when depth == DEEPEST -> problems.add(at + " is nested too deeply");
        case MappingNode nested -> take(name + "_", nested, depth + 1);
        case SequenceNode list -> list(list, at).ifPresent(text -> put(name, text, at));
        case ScalarNode scalar when isNothing(scalar) -> {}
        case ScalarNode scalar -> put(name, scalar.getValue(), at);
        default -> problems.add(at + ": the value is no text, list or mapping");
      }
    }
  }

  private Optional<String> list(SequenceNode list, String at) {
    var joined = new StringJoiner(",");
    for (var item : list.getValue()) {
      if (!(item instanceof ScalarNode scalar)) {
        problems.add(at + ": an item of the list is not text; put it in quotes");
        return Optional.empty();
      }
      joined.add(scalar.getValue());
    }
    return Optional.of(joined.toString());
  }

  private void put(String written, String text, String at) {
    var name = SettingNames.ours(written) ? written : "ROSA_" + written;
    if (values.put(name, new SettingSources.Value(text, at)) != null) {
      problems.add(at + " sets " + name + " a second time");
    }
  }

  private String place(Node node) {
    return file + line(node.getStartMark().getLine());
  }

  /// @param index counted from 0
  private static String line(int index) {
    return ":" + (index + 1);
  }

  private static boolean isNothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }
}
