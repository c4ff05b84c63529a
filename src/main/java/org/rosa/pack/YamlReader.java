package org.rosa.pack;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Reads YAML into [Node]s from the parser's events. Aliases, further documents and deep nesting
/// are refused: a pack needs none, and a small file could become a huge one by them.
final class YamlReader {
  private static final int DEEPEST = 20;

  private final Parser events;

  /// What is wrong and where.
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Refused(int line, String what) {
      super(what, null, false, false);
      this.line = line;
    }
  }

  private YamlReader(String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(PackFiles.LARGEST_FILE);
    events = new ParserImpl(new StreamReader(new StringReader(text)), options);
  }

  /// The mapping a file is; empty, with a finding, where it is none.
  static Optional<Node.Mapping> mapping(Path file, String text, Findings findings) {
    try {
      if (new YamlReader(text).document() instanceof Node.Mapping mapping) {
        return Optional.of(mapping);
      }
      findings.add(file, 1, Rule.YAML, "is not a mapping of keys to values");
    } catch (Refused e) {
      findings.add(file, e.line, Rule.YAML, String.valueOf(e.getMessage()));
    } catch (MarkedYAMLException e) {
      var mark = Optional.ofNullable(e.getProblemMark());
      var what = Optional.ofNullable(e.getProblem()).orElse("cannot be understood");
      findings.add(
          file, mark.map(YamlReader::line).orElse(0), Rule.YAML, what.replaceAll("\\s+", " "));
    } catch (YAMLException e) {
      findings.add(file, 0, Rule.YAML, "holds characters that YAML does not allow");
    }
    return Optional.empty();
  }

  private Node document() throws Refused {
    Node root = new Node.Text(1, "");
    boolean seen = false;
    for (var event = events.getEvent(); event != null; event = events.getEvent()) {
      if (event instanceof ScalarEvent
          || event instanceof SequenceStartEvent
          || event instanceof MappingStartEvent) {
        if (seen) {
          throw new Refused(line(event), "a second document; a file holds one");
        }
        seen = true;
        root = node(event, 0);
      }
    }
    return root;
  }

  private Node node(Event event, int depth) throws Refused {
    if (depth > DEEPEST) {
      throw new Refused(line(event), "is nested more than " + DEEPEST + " deep");
    }
    return switch (event) {
      case ScalarEvent scalar -> new Node.Text(line(event), scalar.getValue());
      case SequenceStartEvent _ -> items(line(event), depth);
      case MappingStartEvent _ -> mapping(line(event), depth);
      default -> throw new Refused(line(event), "an alias ('*'); write the value out");
    };
  }

  private Node items(int line, int depth) throws Refused {
    var items = new ArrayList<Node>();
    for (var event = events.getEvent();
        !(event instanceof SequenceEndEvent);
        event = events.getEvent()) {
      items.add(node(event, depth + 1));
    }
    return new Node.Items(line, items);
  }

  private Node mapping(int line, int depth) throws Refused {
    var entries = new LinkedHashMap<String, Node.Entry>();
    for (var event = events.getEvent();
        !(event instanceof MappingEndEvent);
        event = events.getEvent()) {
      if (!(event instanceof ScalarEvent key)) {
        throw new Refused(line(event), "a key that is no text");
      }
      var value = new Node.Entry(line(key), node(events.getEvent(), depth + 1));
      if (entries.putIfAbsent(key.getValue(), value) != null) {
        throw new Refused(
            line(key), "the key " + Findings.quoted(key.getValue()) + " stands twice");
      }
    }
    return new Node.Mapping(line, entries);
  }

  private static int line(Event event) {
    return line(event.getStartMark());
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
