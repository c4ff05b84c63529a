package org.rosa.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Subject;
import org.rosa.knowledge.Tense;
import org.rosa.knowledge.Trust;
import org.rosa.knowledge.Wording;
import org.rosa.language.Language;

/// Reads one fact file: front matter between two `---` lines (id, as_of, source, trust), then one
/// section a language, `## en: title`, with the questions as a bullet list and the spoken answer as
/// a paragraph, or one paragraph each under `### before`, `### during` and `### after`.
final class FactReader {
  private static final String SECTION = "## ";
  private static final String TIME = "### ";
  private static final String QUESTION = "- ";

  private final Path file;
  private final List<String> lines;
  private final Findings findings;
  private int at;

  private FactReader(Path file, String text, Findings findings) {
    this.file = file;
    this.lines = text.lines().toList();
    this.findings = findings;
  }

  /// The fact; empty, with findings, where it cannot be one.
  static Optional<Fact> read(Path file, String text, Ids ids, Findings findings) {
    return new FactReader(file, text, findings).fact(ids);
  }

  private Optional<Fact> fact(Ids ids) {
    var front = FrontMatter.read(file, lines, findings);
    at = front.end();
    var citation = citation(front, ids);
    var wordings = new EnumMap<Language, Wording>(Language.class);
    var seen = new EnumMap<Language, Integer>(Language.class);
    for (skipBlank(); at < lines.size(); skipBlank()) {
      section(wordings, seen);
    }
    for (var language : Language.values()) {
      if (!seen.containsKey(language)) {
        report(0, Rule.MISSING_LANGUAGE, "has no section '## " + language.code() + "'");
      }
    }
    return citation.isEmpty() || wordings.isEmpty()
        ? Optional.empty()
        : citation.map(
            found ->
                new Fact(
                    found, !front.one("known").equals("false"), front.all("aliases"), wordings));
  }

  private Optional<Citation> citation(FrontMatter front, Ids ids) {
    var id = front.one("id");
    var name = String.valueOf(file.getFileName());
    if (id.isEmpty()) {
      report(front.line("id"), Rule.MISSING, "has no 'id'");
    } else if (!(id + ".md").equals(name)) {
      report(
          front.line("id"), Rule.FACT, "the id " + Findings.quoted(id) + " is not the file's name");
    }
    boolean sound = !id.isEmpty() && ids.give(Ids.Kind.FACT, id, file, front.line("id"));
    var sources = front.all("source");
    if (sources.isEmpty()) {
      report(front.line("source"), Rule.MISSING_SOURCE, "names no source");
    }
    var asOf = asOf(front);
    var trust = trust(front);
    return !sound || sources.isEmpty() || asOf.isEmpty() || trust.isEmpty()
        ? Optional.empty()
        : Optional.of(new Citation(id, new Subject.OfFact(id), sources, asOf.get(), trust.get()));
  }

  private Optional<LocalDate> asOf(FrontMatter front) {
    try {
      return Optional.of(LocalDate.parse(front.one("as_of")));
    } catch (DateTimeParseException e) {
      report(
          front.line("as_of"),
          Rule.AS_OF,
          front.one("as_of").isEmpty()
              ? "has no as_of"
              : Findings.quoted(front.one("as_of")) + " is no date");
      return Optional.empty();
    }
  }

  private Optional<Trust> trust(FrontMatter front) {
    var word = front.one("trust");
    for (var trust : Trust.values()) {
      if (trust.name().equals(word)) {
        return Optional.of(trust);
      }
    }
    report(
        front.line("trust"),
        Rule.TRUST,
        word.isEmpty() ? "has no trust" : "unknown trust " + Findings.quoted(word));
    return Optional.empty();
  }

  private void section(Map<Language, Wording> wordings, Map<Language, Integer> seen) {
    int head = at + 1;
    var heading = lines.get(at++);
    if (!heading.startsWith(SECTION)) {
      report(head, Rule.FACT, "expected a language section such as '## en: title'");
      skipToSection();
      return;
    }
    var parts = heading.substring(SECTION.length()).split(":", 2);
    var language = language(parts[0].strip());
    if (language.isEmpty()) {
      report(head, Rule.FACT, "unknown language " + Findings.quoted(parts[0].strip()));
      skipToSection();
      return;
    }
    if (seen.putIfAbsent(language.get(), head) != null) {
      report(head, Rule.FACT, "a second section '## " + language.get().code() + "'");
    }
    var title = parts.length > 1 ? parts[1].strip() : "";
    wording(head, title, language.get())
        .ifPresent(wording -> wordings.put(language.get(), wording));
  }

  private Optional<Wording> wording(int head, String title, Language language) {
    if (title.isEmpty()) {
      report(head, Rule.FACT, "the section has no title: '## " + language.code() + ": title'");
    } else {
      Spoken.check(file, head, language, title, findings);
    }
    var questions = questions();
    if (questions.isEmpty()) {
      report(head, Rule.FACT, "no question in this section");
    }
    var answers = answers(head, language);
    return title.isEmpty() || questions.isEmpty() || answers.size() < Tense.values().length
        ? Optional.empty()
        : Optional.of(new Wording(title, questions, answers));
  }

  private List<String> questions() {
    var questions = new ArrayList<String>();
    skipBlank();
    while (at < lines.size() && lines.get(at).startsWith(QUESTION)) {
      var question = lines.get(at++).substring(QUESTION.length()).strip();
      if (!question.isEmpty()) {
        questions.add(question);
      }
    }
    skipBlank();
    return questions;
  }

  private Map<Tense, String> answers(int head, Language language) {
    var answers = new EnumMap<Tense, String>(Tense.class);
    if (!isTime()) {
      var always = paragraph(language);
      if (always.isEmpty()) {
        report(head, Rule.FACT, "no answer in this section");
        return answers;
      }
      for (var tense : Tense.values()) {
        answers.put(tense, always);
      }
      return answers;
    }
    while (isTime()) {
      int line = at + 1;
      var tense = tense(lines.get(at++).substring(TIME.length()).strip());
      var answer = paragraph(language);
      if (tense.isEmpty()) {
        report(line, Rule.FACT, "unknown time; known: before, during, after");
      } else if (answer.isEmpty()) {
        report(line, Rule.FACT, "no answer under this time");
      } else if (answers.putIfAbsent(tense.get(), answer) != null) {
        report(line, Rule.FACT, "this time stands twice");
      }
    }
    if (answers.size() < Tense.values().length) {
      report(head, Rule.FACT, "not all of before, during and after are answered");
    }
    return answers;
  }

  private String paragraph(Language language) {
    skipBlank();
    int first = at + 1;
    var words = new ArrayList<String>();
    while (at < lines.size() && !lines.get(at).startsWith("#")) {
      var line = lines.get(at++).strip();
      if (line.startsWith(QUESTION) || line.startsWith("> ")) {
        report(at, Rule.UNSPEAKABLE, "a list or quotation in an answer");
      }
      if (!line.isEmpty()) {
        words.add(line);
      }
    }
    var text = String.join(" ", words);
    Spoken.check(file, first, language, text, findings);
    return text;
  }

  private boolean isTime() {
    return at < lines.size() && lines.get(at).startsWith(TIME);
  }

  private static Optional<Language> language(String code) {
    for (var language : Language.values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static Optional<Tense> tense(String name) {
    for (var tense : Tense.values()) {
      if (tense.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(tense);
      }
    }
    return Optional.empty();
  }

  private void skipToSection() {
    while (at < lines.size() && !lines.get(at).startsWith(SECTION)) {
      at++;
    }
  }

  private void skipBlank() {
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
  }

  private void report(int line, Rule rule, String what) {
    findings.add(file, line, rule, what);
  }
}
