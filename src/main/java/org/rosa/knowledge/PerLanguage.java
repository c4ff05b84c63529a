package org.rosa.knowledge;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.rosa.language.Language;

/// One value for each language, made when it is first asked for.
public final class PerLanguage<T> {
  private final Map<Language, Once<T>> values = new EnumMap<>(Language.class);

  public PerLanguage(Function<Language, T> maker) {
    for (var language : Language.values()) {
      values.put(language, new Once<>(() -> maker.apply(language)));
    }
  }

  public T in(Language language) {
    return Objects.requireNonNull(values.get(language)).get();
  }
}
