package org.rosa.pack;

import java.util.HashMap;
import java.util.List;
import org.rosa.knowledge.Fact;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// Finds questions that two facts ask with the same words: no visitor could be given either answer.
final class DuplicateQuestions {
  private DuplicateQuestions() {}

  static void check(List<Fact> facts, PackFiles files, Findings findings) {
    for (var language : Language.values()) {
      var asking = new HashMap<List<String>, String>();
      for (var fact : facts) {
        var wording = fact.wordings().get(language);
        if (wording == null) {
          continue;
        }
        for (var question : wording.questions()) {
          var words = TextFold.words(TextFold.fold(question));
          var first = asking.putIfAbsent(words, fact.id());
          if (first != null && !first.equals(fact.id())) {
            report(fact, question, first, files, findings);
          }
        }
      }
    }
  }

  private static void report(
      Fact fact, String question, String first, PackFiles files, Findings findings) {
    var name = "facts/" + fact.id() + ".md";
    int line = 0;
    int number = 0;
    for (var text : files.text(name).orElse("").lines().toList()) {
      number++;
      if (line == 0 && text.startsWith("- ") && text.substring(2).strip().equals(question)) {
        line = number;
      }
    }
    findings.add(
        files.path(name),
        line,
        Rule.DUPLICATE_QUESTION,
        Findings.quoted(question) + " is asked by '" + first + "' too");
  }
}
