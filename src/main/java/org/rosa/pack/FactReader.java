package org.rosa.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Tense;
import org.rosa.knowledge.Trust;
import org.rosa.knowledge.Wording;
import org.rosa.language.Language;

/// Reads one fact file: front matter between two `---` lines (id, as_of, source, trust), then one
/// section a language, `## en`, with the questions as a bullet list and the spoken answer as a
/// paragraph, or one paragraph each under `### before`, `### during` and `### after`.
final class FactReader {
  private static final String FENCE = "---";

  private final Path file;
  private final List<String> lines;
  private int at;

  private FactReader(Path file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  static Fact read(Path file, String text) throws BrokenPackException {
    return new FactReader(file, text).fact();
  }

  private Fact fact() throws BrokenPackException {
    var front = frontMatter();
    var citation = citation(front);
    var aliases = Yaml.strings(front.get("aliases"));
    var wordings = new EnumMap<Language, Wording>(Language.class);
    skipBlank();
    while (at < lines.size()) {
      int head = at;
      var title = title(lines.get(at));
      var language = language();
      if (wordings.containsKey(language)) {
        throw broken(head, "a second section '## " + language.code() + "'; keep one");
      }
      wordings.put(language, wording(head, title));
      skipBlank();
    }
    for (var language : Language.values()) {
      if (!wordings.containsKey(language)) {
        throw broken(-1, "no section '## " + language.code() + "'; every fact has all six");
      }
    }
    return new Fact(citation, aliases, wordings);
  }

  private Map<String, Object> frontMatter() throws BrokenPackException {
    if (lines.isEmpty() || !lines.getFirst().equals(FENCE)) {
      throw broken(0, "does not begin with a '---' line; put id, as_of, source and trust there");
    }
    int close = lines.subList(1, lines.size()).indexOf(FENCE);
    if (close < 0) {
      throw broken(0, "front matter is not closed by a '---' line");
    }
    at = close + 2;
    return Yaml.mapping(file, String.join("\n", lines.subList(1, close + 1)));
  }

  private Citation citation(Map<String, Object> front) throws BrokenPackException {
    var id = required(front, "id");
    if (!(id + ".md").equals(String.valueOf(file.getFileName()))) {
      throw broken(0, "id '" + id + "' is not the file's name; rename one of them");
    }
    try {
      return new Citation(
          id,
          Yaml.strings(front.get("source")),
          LocalDate.parse(required(front, "as_of")),
          Trust.valueOf(required(front, "trust")));
    } catch (DateTimeParseException e) {
      throw broken(0, "as_of is no date such as 2025-08-29");
    } catch (IllegalArgumentException e) {
      throw broken(0, "front matter: " + e.getMessage() + "; trust is A, B or C");
    }
  }

  private String required(Map<String, Object> front, String key) throws BrokenPackException {
    var value = front.get(key);
    if (value == null) {
      throw broken(0, "front matter has no '" + key + "'");
    }
    return value.toString();
  }

  private Language language() throws BrokenPackException {
    var line = lines.get(at);
    if (!line.startsWith("## ")) {
      throw broken(at, "expected a language section such as '## en'");
    }
    var code = line.substring(3).split(":", 2)[0].strip();
    for (var language : Language.values()) {
      if (language.code().equals(code)) {
        at++;
        return language;
      }
    }
    throw broken(at, "unknown language '" + code + "'; known: ar, zh, en, fr, ru, es");
  }

  private static String title(String heading) {
    int colon = heading.indexOf(':');
    return colon < 0 ? "" : heading.substring(colon + 1).strip();
  }

  private Wording wording(int head, String title) throws BrokenPackException {
    var questions = questions();
    var answers = new EnumMap<Tense, String>(Tense.class);
    if (at < lines.size() && lines.get(at).startsWith("### ")) {
      while (at < lines.size() && lines.get(at).startsWith("### ")) {
        answers.put(tense(), paragraph());
      }
    } else {
      var always = paragraph();
      for (var tense : Tense.values()) {
        answers.put(tense, always);
      }
    }
    try {
      return new Wording(title, questions, answers);
    } catch (IllegalArgumentException e) {
      throw broken(head, e.getMessage() + " in this section");
    }
  }

  private List<String> questions() {
    var questions = new ArrayList<String>();
    skipBlank();
    while (at < lines.size() && lines.get(at).startsWith("- ")) {
      questions.add(lines.get(at++).substring(2).strip());
    }
    skipBlank();
    return questions;
  }

  private Tense tense() throws BrokenPackException {
    var name = lines.get(at).substring(4).strip();
    for (var tense : Tense.values()) {
      if (tense.name().toLowerCase(Locale.ROOT).equals(name)) {
        at++;
        return tense;
      }
    }
    throw broken(at, "unknown time '" + name + "'; known: before, during, after");
  }

  private String paragraph() {
    skipBlank();
    var words = new ArrayList<String>();
    while (at < lines.size() && !lines.get(at).startsWith("#")) {
      var line = lines.get(at++).strip();
      if (!line.isEmpty()) {
        words.add(line);
      }
    }
    return String.join(" ", words);
  }

  private void skipBlank() {
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
  }

  private BrokenPackException broken(int index, String what) {
    return new BrokenPackException(file, index + 1, what);
  }
}
