package org.rosa.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rosa.language.Language;

/// Further names of a thing, by which it is recognized and never spoken of. A language may have
/// none.
public record Aliases(Map<Language, List<String>> names) {
  public static final Aliases NONE = new Aliases(Map.of());

  public Aliases {
    var copy = new EnumMap<Language, List<String>>(Language.class);
    names.forEach((language, list) -> copy.put(language, List.copyOf(list)));
    names = Map.copyOf(copy);
  }

  /// The names in this language.
  public List<String> in(Language language) {
    return names.getOrDefault(language, List.of());
  }
}
