package org.rosa.pack.programme;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// YAML as it stands in a file of a pack, with the places of its parts.
final class YamlTree {
  private static final int DEEPEST = 50;

  private YamlTree() {}

  /// The mapping that a file is; of an empty file an empty one.
  static MappingNode root(String file, String text) throws UnreadableSourceException {
    var options = new LoaderOptions();
    options.setCodePointLimit(ProgrammeImport.LARGEST);
    options.setNestingDepthLimit(DEEPEST);
    try {
      var node = new Yaml(options).compose(new StringReader(text));
      if (node == null) {
        return new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
      }
      if (node instanceof MappingNode mapping) {
        return mapping;
      }
      throw new UnreadableSourceException(file + ": is not a YAML mapping");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new UnreadableSourceException(file + ":" + line + ": is not YAML");
    } catch (YAMLException e) {
      throw new UnreadableSourceException(file + ": is not YAML");
    }
  }

  static Optional<NodeTuple> entry(Node node, String key) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .filter(tuple -> text(tuple.getKeyNode()).equals(key))
          .findFirst();
    }
    return Optional.empty();
  }

  static Optional<Node> at(Node node, String key) {
    return entry(node, key).map(NodeTuple::getValueNode);
  }

  /// The text of a scalar; of anything else nothing.
  static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  static String text(Node node, String key) {
    return at(node, key).map(YamlTree::text).orElse("");
  }

  /// The items of a list; a text is a list of one.
  static List<Node> items(Node node, String key) {
    return at(node, key)
        .map(
            found ->
                found instanceof SequenceNode sequence
                    ? sequence.getValue()
                    : text(found).isEmpty() ? List.<Node>of() : List.of(found))
        .orElse(List.of());
  }

  static List<String> texts(Node node, String key) {
    return items(node, key).stream().map(YamlTree::text).filter(text -> !text.isEmpty()).toList();
  }

  /// Texts by language; a bare text is English.
  static Map<String, List<String>> perLanguage(Node node, String key) {
    var texts = new TreeMap<String, List<String>>();
    at(node, key)
        .ifPresent(
            found -> {
              if (found instanceof MappingNode mapping) {
                for (var tuple : mapping.getValue()) {
                  var language = text(tuple.getKeyNode());
                  texts.put(language, texts(found, language));
                }
              } else {
                texts.put("en", texts(node, key));
              }
            });
    return texts;
  }
}
