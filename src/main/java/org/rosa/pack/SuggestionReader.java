package org.rosa.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rosa.knowledge.Suggestion;
import org.rosa.knowledge.Tense;

/// Reads the questions that a pack offers to visitors.
final class SuggestionReader {
  private SuggestionReader() {}

  static List<Suggestion> read(Fields pack) {
    var suggestions = new ArrayList<Suggestion>();
    for (var fields : pack.list("suggestions")) {
      suggestion(fields).ifPresent(suggestions::add);
    }
    return suggestions;
  }

  private static Optional<Suggestion> suggestion(Fields fields) {
    fields.only("when", "from", "until", "text");
    var tenses = tenses(fields);
    return fields
        .requiredLocalized("text")
        .map(text -> new Suggestion(tenses, fields.time("from"), fields.time("until"), text));
  }

  /// Every time of the event where none is named.
  private static Set<Tense> tenses(Fields fields) {
    var tenses = EnumSet.noneOf(Tense.class);
    for (var word : fields.strings("when")) {
      tense(word)
          .ifPresentOrElse(
              tenses::add,
              () ->
                  fields.report(
                      fields.line("when"),
                      Rule.VALUE,
                      Findings.quoted(word) + " is none of before, during, after"));
    }
    return tenses.isEmpty() ? EnumSet.allOf(Tense.class) : tenses;
  }

  private static Optional<Tense> tense(String word) {
    for (var tense : Tense.values()) {
      if (tense.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(tense);
      }
    }
    return Optional.empty();
  }
}
