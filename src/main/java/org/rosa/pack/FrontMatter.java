package org.rosa.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lines between two `---` at the top of a fact file: keys with one text, a list in brackets or
/// a list of `- ` lines. There are hundreds of these files, so they are read without a YAML parser.
final class FrontMatter {
  private static final String FENCE = "---";
  private static final Set<String> KEYS =
      Set.of("id", "as_of", "source", "trust", "known", "aliases");

  private final Path file;
  private final Findings findings;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private int end;

  private FrontMatter(Path file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  static FrontMatter read(Path file, List<String> text, Findings findings) {
    var front = new FrontMatter(file, findings);
    if (text.isEmpty() || !text.getFirst().stripTrailing().equals(FENCE)) {
      findings.add(file, 1, Rule.FACT, "does not begin with a line '---' and the front matter");
      return front;
    }
    String key = "";
    for (int at = 1; at < text.size(); at++) {
      if (text.get(at).stripTrailing().equals(FENCE)) {
        front.end = at + 1;
        return front;
      }
      key = front.line(text.get(at), at + 1, key);
    }
    findings.add(file, 1, Rule.FACT, "the front matter is not closed by a line '---'");
    front.end = text.size();
    return front;
  }

  /// Index of the first line after it.
  int end() {
    return end;
  }

  /// The line of a key; the first where it is absent.
  int line(String key) {
    return lines.getOrDefault(key, 1);
  }

  List<String> all(String key) {
    return values.getOrDefault(key, List.of()).stream().filter(text -> !text.isBlank()).toList();
  }

  /// Its one text; empty where it is absent.
  String one(String key) {
    var all = all(key);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /// Reads a line and returns the key that list lines after it belong to.
  private String line(String line, int number, String key) {
    var bare = line.strip();
    if (bare.isEmpty() || bare.startsWith("#")) {
      return key;
    }
    if (bare.startsWith("- ") && !key.isEmpty()) {
      values.computeIfAbsent(key, _ -> new ArrayList<>()).add(unquoted(bare.substring(2)));
      return key;
    }
    int colon = bare.indexOf(':');
    boolean isKey =
        colon > 0
            && bare.equals(line.stripTrailing())
            && (colon == bare.length() - 1 || bare.charAt(colon + 1) == ' ');
    if (!isKey) {
      findings.add(
          file, number, Rule.FACT, "expected 'key: value' or '- item' in the front matter");
      return key;
    }
    return key(bare.substring(0, colon), bare.substring(colon + 1).strip(), number);
  }

  private String key(String key, String value, int number) {
    if (!KEYS.contains(key)) {
      var near = Spelling.nearest(key, KEYS);
      findings.add(
          file,
          number,
          Rule.UNKNOWN_KEY,
          "no key is called " + Findings.quoted(key),
          near.map(name -> "did you mean '" + name + "'?").orElse(Rule.UNKNOWN_KEY.fix()));
    }
    if (lines.putIfAbsent(key, number) != null) {
      findings.add(file, number, Rule.FACT, "the key '" + key + "' stands twice");
    }
    values.put(key, list(value));
    return key;
  }

  private static List<String> list(String value) {
    if (value.startsWith("[") && value.endsWith("]") && value.length() > 1) {
      return items(value.substring(1, value.length() - 1));
    }
    var list = new ArrayList<String>();
    if (!value.isEmpty()) {
      list.add(unquoted(value));
    }
    return list;
  }

  /// Parts at the commas outside of quotes.
  private static List<String> items(String text) {
    var items = new ArrayList<String>();
    char quote = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ',';
      if ((quote == 0 && c == ',') || i == text.length()) {
        items.add(unquoted(text.substring(start, i)));
        start = i + 1;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'') && text.substring(start, i).isBlank()) {
        quote = c;
      }
    }
    return items;
  }

  private static String unquoted(String text) {
    var bare = text.strip();
    if (bare.length() > 1
        && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
        && bare.charAt(bare.length() - 1) == bare.charAt(0)) {
      return bare.substring(1, bare.length() - 1);
    }
    int comment = bare.indexOf(" #");
    return comment < 0 ? bare : bare.substring(0, comment).strip();
  }
}
