package org.rosa.pack.programme;

import java.util.ArrayList;
import java.util.List;

/// The rows of a CSV file (RFC 4180); quoted cells may hold delimiters, line breaks and doubled
/// quotes.
///
/// @param rows without empty ones, the header first
record CsvTable(char delimiter, List<Row> rows) {
  private static final int MOST_CELLS = 200;

  /// @param line where it begins in the file, counted from 1
  record Row(int line, List<String> cells) {}

  static CsvTable of(String text) throws UnreadableSourceException {
    char delimiter = delimiter(text);
    return new CsvTable(delimiter, new Parse(text, delimiter).rows());
  }

  String delimiterName() {
    return switch (delimiter) {
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      default -> "commas";
    };
  }

  /// What the first line says with `sep=`, else what divides it into most cells.
  private static char delimiter(String text) {
    int end = text.indexOf('\n');
    var first = (end < 0 ? text : text.substring(0, end)).strip();
    if (first.length() == 5 && first.startsWith("sep=")) {
      return first.charAt(4);
    }
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = outsideQuotes(first, candidate);
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  private static long outsideQuotes(String line, char sought) {
    long count = 0;
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      quoted ^= line.charAt(at) == '"';
      if (!quoted && line.charAt(at) == sought) {
        count++;
      }
    }
    return count;
  }

  /// One pass over the text.
  private static final class Parse {
    private final String text;
    private final char delimiter;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int at;

    Parse(String text, char delimiter) {
      this.text = text;
      this.delimiter = delimiter;
    }

    List<Row> rows() throws UnreadableSourceException {
      int begins = line;
      while (at < text.length()) {
        cells.add(text.charAt(at) == '"' ? quoted() : plain());
        if (cells.size() > MOST_CELLS) {
          throw new UnreadableSourceException(
              "line " + begins + ": has more than " + MOST_CELLS + " cells");
        }
        if (at < text.length() && text.charAt(at) == delimiter) {
          at++;
          if (at == text.length()) {
            cells.add("");
          }
          continue;
        }
        end(begins);
        begins = line;
      }
      if (!cells.isEmpty()) {
        keep(begins);
      }
      return rows;
    }

    /// Passes a line break and keeps the row before it.
    private void end(int begins) {
      if (at < text.length() && text.charAt(at) == '\r') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      line++;
      keep(begins);
    }

    private void keep(int begins) {
      boolean blank = cells.stream().allMatch(String::isBlank);
      boolean separator = rows.isEmpty() && cells.getFirst().startsWith("sep=");
      if (!blank && !separator) {
        rows.add(new Row(begins, List.copyOf(cells)));
      }
      cells = new ArrayList<>();
    }

    private String plain() {
      int from = at;
      while (at < text.length() && !isEnd(text.charAt(at))) {
        at++;
      }
      return text.substring(from, at);
    }

    /// A quoted cell, and whatever stands between its closing quote and the next delimiter.
    private String quoted() throws UnreadableSourceException {
      int opened = line;
      var cell = new StringBuilder();
      at++;
      while (true) {
        if (at >= text.length()) {
          throw new UnreadableSourceException(
              "line " + opened + ": a quote is opened and never closed");
        }
        char c = text.charAt(at++);
        if (c == '\n') {
          line++;
        }
        if (c != '"') {
          cell.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          cell.append('"');
          at++;
        } else {
          return cell.append(plain()).toString();
        }
      }
    }

    private boolean isEnd(char c) {
      return c == delimiter || c == '\n' || c == '\r';
    }
  }
}
