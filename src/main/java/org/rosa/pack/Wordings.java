package org.rosa.pack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rosa.knowledge.Aliases;
import org.rosa.knowledge.Localized;
import org.rosa.knowledge.Tense;
import org.rosa.knowledge.Tensed;
import org.rosa.language.Language;

/// Reads texts that there are in every language, and names that there may be in some.
final class Wordings {
  static final Map<String, Language> LANGUAGES =
      Arrays.stream(Language.values()).collect(Collectors.toMap(Language::code, l -> l));
  private static final String[] CODES = LANGUAGES.keySet().toArray(String[]::new);
  private static final Map<String, Tense> TENSES =
      Arrays.stream(Tense.values())
          .collect(Collectors.toMap(tense -> tense.name().toLowerCase(Locale.ROOT), t -> t));

  private Wordings() {}

  static Optional<Localized> required(Fields fields, String key) {
    if (!fields.has(key)) {
      fields.report(fields.line(), Rule.MISSING, "has no '" + key + "'");
    }
    return localized(fields, key);
  }

  static Optional<Localized> localized(Fields fields, String key) {
    return fields.fields(key).flatMap(texts -> read(texts, key));
  }

  static Optional<Tensed> tensed(Fields fields, String key) {
    if (!fields.has(key)) {
      fields.report(fields.line(), Rule.MISSING, "has no '" + key + "'");
    }
    var inner = fields.fields(key);
    if (inner.isEmpty() || inner.get().keys().stream().noneMatch(TENSES::containsKey)) {
      return inner.flatMap(texts -> read(texts, key)).map(Tensed::always);
    }
    inner.get().only(TENSES.keySet().toArray(String[]::new));
    var texts = new EnumMap<Tense, Localized>(Tense.class);
    TENSES.forEach(
        (word, tense) -> required(inner.get(), word).ifPresent(text -> texts.put(tense, text)));
    return texts.size() == TENSES.size() ? Optional.of(new Tensed(texts)) : Optional.empty();
  }

  static Aliases aliases(Fields fields, String key) {
    var names = new EnumMap<Language, List<String>>(Language.class);
    fields.fields(key).ifPresent(inner -> addAll(inner, names));
    return new Aliases(names);
  }

  private static void addAll(Fields aliases, Map<Language, List<String>> names) {
    aliases.only(CODES);
    LANGUAGES.forEach(
        (code, language) -> {
          if (aliases.has(code)) {
            names.put(language, aliases.strings(code));
          }
        });
  }

  /// Languages in a list of their codes.
  static Set<Language> languages(Fields fields, String key) {
    var languages = new HashSet<Language>();
    for (var code : fields.texts(key)) {
      var language = Optional.ofNullable(LANGUAGES.get(code.text()));
      if (language.isEmpty()) {
        fields.report(code.line(), Rule.VALUE, Findings.quoted(code.text()) + " is no language");
      }
      language.ifPresent(languages::add);
    }
    return languages;
  }

  private static Optional<Localized> read(Fields fields, String key) {
    fields.only(CODES);
    var texts = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      var text = fields.text(language.code()).map(String::strip);
      if (text.isEmpty()) {
        fields.report(
            fields.line(), Rule.MISSING_LANGUAGE, "'" + key + "' has no " + language.code());
      }
      text.ifPresent(
          spoken -> {
            fields.speakable(language.code(), language, spoken);
            texts.put(language, spoken);
          });
    }
    return texts.size() == Language.values().length
        ? Optional.of(new Localized(texts))
        : Optional.empty();
  }
}
