package org.rosa.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rosa.language.Language;

/// Words and short phrases that mean the same at a conference, in groups, by language. The first of
/// a group stands for all.
public record Thesaurus(Map<Language, List<List<String>>> groups) {
  public static final Thesaurus EMPTY = new Thesaurus(Map.of());

  public Thesaurus {
    var copy = new EnumMap<Language, List<List<String>>>(Language.class);
    groups.forEach(
        (language, lists) -> copy.put(language, lists.stream().map(List::copyOf).toList()));
    groups = Map.copyOf(copy);
  }

  /// The groups of one language.
  public List<List<String>> in(Language language) {
    return groups.getOrDefault(language, List.of());
  }
}
