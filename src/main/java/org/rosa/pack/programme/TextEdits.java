package org.rosa.pack.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/// Edits of one YAML text, found by places in it and made all at once, so that every line which no
/// edit names stays as it is. The text has `\n` for line breaks.
final class TextEdits {
  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  /// The place of each code point; empty where a code point is a place.
  private final int[] places;

  /// @param text ends with a line feed
  TextEdits(String text) {
    this.text = text;
    boolean simple = text.codePointCount(0, text.length()) == text.length();
    places = simple ? new int[0] : places(text);
  }

  private static int[] places(String text) {
    int[] places = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return places;
  }

  private record Edit(int from, int to, String replacement) {}

  void replace(int from, int to, String replacement) {
    edits.add(new Edit(from, to, replacement));
  }

  /// Inserts lines, each ended by a line feed, before the line that begins at `lineStart`.
  void insertLines(int lineStart, String lines) {
    replace(lineStart, lineStart, lines);
  }

  /// The text with all edits; of two at one place the first comes first.
  String made() {
    var made = new StringBuilder(text.length() + 1_000);
    int at = 0;
    for (var edit : edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
      made.append(text, at, Math.max(at, edit.from())).append(edit.replacement());
      at = Math.max(at, edit.to());
    }
    return made.append(text, at, text.length()).toString();
  }

  /// The place of a mark, which counts code points.
  int place(Mark mark) {
    int index = mark.getIndex();
    return places.length == 0
        ? Math.min(index, text.length())
        : places[Math.min(index, places.length - 1)];
  }

  int start(Node node) {
    return place(node.getStartMark());
  }

  /// Where a node's own text ends; what follows it, blank lines and comments, is not its own.
  int end(Node node) {
    int start = start(node);
    int end = place(node.getEndMark());
    while (end > start) {
      int line = text.lastIndexOf('\n', end - 1) + 1;
      var last = text.substring(Math.max(line, start), end).strip();
      boolean own = !last.isEmpty() && (line <= start || !last.startsWith("#"));
      if (own) {
        break;
      }
      end = Math.max(start, line - 1);
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  int start(NodeTuple entry) {
    return start(entry.getKeyNode());
  }

  int end(NodeTuple entry) {
    return Math.max(end(entry.getValueNode()), place(entry.getKeyNode().getEndMark()) + 1);
  }

  /// Where the line of this place begins.
  int lineStart(int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  /// Where the line after this place begins.
  int nextLine(int place) {
    int feed = text.indexOf('\n', place);
    return feed < 0 ? text.length() : feed + 1;
  }

  /// The place of the dash before an item of a list in block style.
  int dash(Node item) {
    int at = start(item) - 1;
    while (at > 0 && text.charAt(at) != '-') {
      at--;
    }
    return Math.max(at, 0);
  }

  int column(int place) {
    return place - lineStart(place);
  }

  String between(int from, int to) {
    return text.substring(from, to);
  }

  int length() {
    return text.length();
  }
}
