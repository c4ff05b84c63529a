package org.rosa.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a table of RFC 4180: a head of column names, then a row a line, quoted where needed.
final class Csv {
  private static final int MOST_ROWS = 10_000;

  private final String text;
  private int at;
  private int line = 1;

  /// @param cells by column; a blank cell is an empty text
  record Row(int line, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  private Csv(String text) {
    this.text = text;
  }

  /// The rows under a head of exactly these columns, in any order.
  static List<Row> read(Path file, String text, List<String> columns, Findings findings) {
    var csv = new Csv(text);
    var head = csv.record();
    if (!List.copyOf(columns).stream().allMatch(head::contains)) {
      findings.add(
          file, 1, Rule.CSV, "the first line names the columns " + String.join(",", columns));
      return List.of();
    }
    var rows = new ArrayList<Row>();
    while (csv.at < text.length()) {
      int line = csv.line;
      var cells = csv.record();
      if (cells.size() == 1 && cells.getFirst().isBlank()) {
        continue;
      }
      if (cells.size() != head.size()) {
        findings.add(
            file, line, Rule.CSV, "has " + cells.size() + " cells, the head " + head.size());
        continue;
      }
      if (rows.size() == MOST_ROWS) {
        findings.add(file, line, Rule.CSV, "has more than " + MOST_ROWS + " rows");
        break;
      }
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(head.get(i), cells.get(i));
      }
      rows.add(new Row(line, row));
    }
    return rows;
  }

  private List<String> record() {
    var cells = new ArrayList<String>();
    do {
      cells.add(cell());
    } while (at < text.length() && text.charAt(at++) == ',');
    return cells;
  }

  /// A cell; stands then at the comma or line feed after it.
  private String cell() {
    var cell = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    at += quoted ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quoted && c == '"') {
        at++;
        quoted = at < text.length() && text.charAt(at) == '"';
        if (!quoted) {
          continue;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        break;
      }
      line += c == '\n' ? 1 : 0;
      cell.append(c);
      at++;
    }
    line += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
    return cell.toString().strip();
  }
}
