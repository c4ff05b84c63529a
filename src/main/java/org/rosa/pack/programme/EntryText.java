package org.rosa.pack.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rosa.language.Language;
import org.rosa.pack.programme.Difference.Added;

/// How an import writes YAML.
///
/// @param source what a new or changed entry names as its source
/// @param asOf the day of the import
record EntryText(String source, LocalDate asOf) {
  /// Languages in which a new title is only repeated.
  static final List<String> TO_REVIEW =
      Arrays.stream(Language.values())
          .map(Language::code)
          .filter(code -> !code.equals("en"))
          .toList();

  /// A new entry, its dash in this column.
  String entry(Added added, int column) {
    var entry = added.entry();
    var text = new StringBuilder();
    text.append("- id: ").append(quoted(added.id())).append('\n');
    line(text, "guid", entry.guid());
    line(text, "code", entry.code());
    line(text, "kind", entry.kind());
    text.append("  title:\n");
    for (var language : Language.values()) {
      text.append("    ").append(language.code()).append(": ");
      text.append(quoted(added.title())).append('\n');
    }
    text.append("  review: ").append(list(TO_REVIEW)).append('\n');
    added
        .spot()
        .slot()
        .ifPresent(
            slot -> {
              slot.start().ifPresent(start -> line(text, "start", start.toString()));
              slot.end().ifPresent(end -> line(text, "end", end.toString()));
            });
    added.spot().room().ifPresent(room -> line(text, "room", room));
    lines(text, "topics", entry.topics());
    lines(text, "speakers", entry.speakers());
    lines(text, "source", List.of(source));
    text.append("  as_of: ").append(asOf).append('\n');
    text.append("  trust: C\n");
    return indented(text.toString(), column);
  }

  /// A new day, its dash in this column.
  String day(LocalDate date, String entries, int column) {
    return indented("- date: " + date + "\n  talks:\n", column) + entries;
  }

  /// A file without entries.
  String file() {
    return "source: " + list(List.of(source)) + "\nas_of: " + asOf + "\ntrust: C\n";
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String list(List<String> texts) {
    return texts.stream().map(EntryText::plain).collect(Collectors.joining(", ", "[", "]"));
  }

  static String indented(String lines, int column) {
    return lines
        .lines()
        .map(line -> " ".repeat(column) + line + "\n")
        .collect(Collectors.joining());
  }

  private static void line(StringBuilder text, String key, String value) {
    if (!value.isEmpty()) {
      text.append("  ").append(key).append(": ").append(quoted(value)).append('\n');
    }
  }

  private static void lines(StringBuilder text, String key, List<String> values) {
    if (!values.isEmpty()) {
      text.append("  ").append(key).append(": ").append(list(values)).append('\n');
    }
  }

  /// Ids stand bare, as people write them; everything else in quotes.
  private static String plain(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9.-]*")
            && !text.matches("(?i)no|yes|on|off|true|false|null|y|n")
        ? text
        : quoted(text);
  }
}
