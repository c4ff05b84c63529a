package org.rosa.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rosa.guardrail.RedZone;
import org.rosa.guardrail.RedZone.Exemplar;
import org.rosa.guardrail.RedZone.Stage;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Tense;
import org.rosa.language.Language;

/// Reads the sentences a red zone is learned from: `heard_<code>.tsv` what visitors say,
/// `said_<code>.tsv` what Rosa might say. A line is a category, or `pass` for what is honest, a tab
/// and a sentence; ` ||| ` parts the turns of a conversation. What the pack itself is asked and
/// answers is honest too.
final class ExemplarReader {
  private static final String TURNS = " ||| ";

  private final PackFiles files;
  private final Set<String> categories;
  private final Findings findings;
  private final List<Exemplar> read = new ArrayList<>();

  private ExemplarReader(PackFiles files, Set<String> categories, Findings findings) {
    this.files = files;
    this.categories = categories;
    this.findings = findings;
  }

  /// @param facts what the pack holds
  static List<Exemplar> read(PackFiles files, RedZone policy, List<Fact> facts, Findings findings) {
    var categories = Set.copyOf(policy.categories().stream().map(RedZone.Category::id).toList());
    var reader = new ExemplarReader(files, categories, findings);
    for (var language : Language.values()) {
      reader.read(language, Stage.INPUT);
      reader.read(language, Stage.OUTPUT);
    }
    if (!reader.read.isEmpty()) {
      facts.forEach(reader::addFact);
    }
    return List.copyOf(reader.read);
  }

  /// Names of all such files.
  static List<String> names() {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(Stage.INPUT, Stage.OUTPUT).map(at -> name(language, at)))
        .toList();
  }

  private static String name(Language language, Stage stage) {
    return (stage == Stage.INPUT ? "heard_" : "said_") + language.code() + ".tsv";
  }

  private void read(Language language, Stage stage) {
    var name = name(language, stage);
    var lines = files.text(name).stream().flatMap(String::lines).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        read(language, stage, lines.get(i), name, i + 1);
      }
    }
  }

  private void read(Language language, Stage stage, String line, String name, int number) {
    int tab = line.indexOf('\t');
    var category = tab < 0 ? line : line.substring(0, tab);
    var text = tab < 0 ? "" : line.substring(tab + 1).strip();
    if (text.isEmpty()) {
      findings.add(files.path(name), number, Rule.EXEMPLAR, "is no category, a tab and a sentence");
    } else if (!category.equals(Exemplar.HONEST) && !categories.contains(category)) {
      findings.add(
          files.path(name),
          number,
          Rule.DEAD_REFERENCE,
          "there is no category " + Findings.quoted(category));
    } else {
      read.add(new Exemplar(category, language, stage, text.replace(TURNS, " ")));
    }
  }

  private void addFact(Fact fact) {
    fact.wordings()
        .forEach(
            (language, wording) -> {
              wording.questions().forEach(asked -> addHonest(language, Stage.INPUT, asked));
              Stream.of(Tense.values())
                  .map(wording::answer)
                  .distinct()
                  .forEach(answer -> addHonest(language, Stage.OUTPUT, answer));
            });
  }

  private void addHonest(Language language, Stage stage, String text) {
    read.add(new Exemplar(Exemplar.HONEST, language, stage, text));
  }
}
