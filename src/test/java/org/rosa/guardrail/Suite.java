package org.rosa.guardrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.Pack;
import org.rosa.pack.PackReader;

/// The sentences written before the patterns, and the guardrail of `packs/snt2025` over them.
@NullMarked
final class Suite {
  static final Pack PACK = pack();
  static final Guardrail GUARDRAIL =
      new Guardrail(PACK.redZone(), Mode.PUBLIC_FACTS, detector(), Lessons.forgotten());

  /// A line of a file.
  ///
  /// @param label category of a violation, kind of a near miss, `good` or `bad` of an output
  /// @param unseen whether nobody looked at it while tuning
  record Case(Language language, String label, String text, boolean unseen) {
    List<String> turns() {
      return List.of(text.split(" \\|\\|\\| ", -1));
    }

    boolean isDeclined() {
      return isDeclinedIn(language);
    }

    /// Whether it is declined in a conversation that is held in some language.
    boolean isDeclinedIn(Language conversation) {
      var turns = turns();
      return GUARDRAIL.judgeInput(turns.getLast(), turns.subList(0, turns.size() - 1), conversation)
          instanceof Verdict.Decline;
    }
  }

  private Suite() {}

  static List<Case> violations(Language language) {
    return read(language, "violations");
  }

  static List<Case> nearMisses(Language language) {
    return read(language, "near");
  }

  static List<Case> outputs(Language language) {
    return read(language, "output");
  }

  private static List<Case> read(Language language, String kind) {
    var name = language.code() + "_" + kind + ".tsv";
    try (var stream = Suite.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no " + name);
      }
      var cases = new ArrayList<Case>();
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        var fields = line.split("\t", -1);
        if (fields.length > 1) {
          cases.add(new Case(language, fields[0], fields[1], fields.length > 2));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LanguageDetector detector() {
    return new LanguageDetector(questions(PACK));
  }

  private static Pack pack() {
    try {
      return PackReader.read(Path.of("packs/snt2025"));
    } catch (BrokenPackException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<Language, List<String>> questions(Pack pack) {
    var questions = new EnumMap<Language, List<String>>(Language.class);
    for (var language : Language.values()) {
      questions.put(
          language,
          pack.conference().facts().stream()
              .flatMap(fact -> Optional.ofNullable(fact.wordings().get(language)).stream())
              .flatMap(wording -> wording.questions().stream())
              .toList());
    }
    return questions;
  }
}
