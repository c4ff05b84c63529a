package org.rosa.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rosa.knowledge.Aliases;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Localized;
import org.rosa.knowledge.Tensed;
import org.rosa.language.Language;

/// The fields of one mapping of a file. What is asked for and is not there, or is not what it
/// should be, becomes a finding and is empty.
final class Fields {
  private final Path file;
  private final Node.Mapping mapping;
  private final Optional<Fields> defaults;
  private final Findings findings;

  private Fields(Path file, Node.Mapping mapping, Optional<Fields> defaults, Findings findings) {
    this.file = file;
    this.mapping = mapping;
    this.defaults = defaults;
    this.findings = findings;
  }

  /// The fields of a whole file.
  static Optional<Fields> of(Path file, String text, Findings findings) {
    return YamlReader.mapping(file, text, findings)
        .map(mapping -> new Fields(file, mapping, Optional.empty(), findings));
  }

  Path file() {
    return file;
  }

  int line() {
    return mapping.line();
  }

  /// The line of a key; of the whole where there is no such key.
  int line(String key) {
    return entry(key).map(Node.Entry::line).orElse(line());
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  Findings findings() {
    return findings;
  }

  void report(int line, Rule rule, String what) {
    findings.add(file, line, rule, what);
  }

  /// Checks that a text can be spoken.
  void speakable(String key, Language language, String text) {
    Spoken.check(file, line(key), language, text, findings);
  }

  /// Warns of keys other than these.
  void only(String... known) {
    var names = Set.of(known);
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!names.contains(key)) {
                var near = Spelling.nearest(key, names);
                findings.add(
                    file,
                    entry.line(),
                    Rule.UNKNOWN_KEY,
                    "no key is called " + Findings.quoted(key),
                    near.map(name -> "did you mean '" + name + "'?")
                        .orElse(Rule.UNKNOWN_KEY.fix()));
              }
            });
  }

  Set<String> keys() {
    return mapping.entries().keySet();
  }

  /// Whether a key holds just this word.
  boolean is(String key, String word) {
    return entry(key)
        .filter(e -> e.value() instanceof Node.Text(_, var t) && t.equals(word))
        .isPresent();
  }

  Optional<String> text(String key) {
    return entry(key).flatMap(entry -> text(key, entry)).filter(text -> !text.isBlank());
  }

  Optional<String> required(String key) {
    var text = text(key);
    if (text.isEmpty() && !(has(key) && isNoText(key))) {
      report(line(), Rule.MISSING, "has no '" + key + "'");
    }
    return text;
  }

  boolean flag(String key, boolean otherwise) {
    var text = text(key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      report(line(key), Rule.VALUE, "'" + key + "' is true or false");
    }
    return text.map("true"::equals).orElse(otherwise);
  }

  /// One of a few words; empty when it is absent, or another.
  <T> Optional<T> choice(String key, Map<String, T> choices) {
    var text = text(key);
    var chosen = text.flatMap(word -> Optional.ofNullable(choices.get(word)));
    if (text.isPresent() && chosen.isEmpty()) {
      report(
          line(key),
          Rule.VALUE,
          Findings.quoted(text.get())
              + " is none of "
              + choices.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    return chosen;
  }

  Optional<LocalDate> date(String key) {
    return required(key).flatMap(text -> date(key, text, Rule.DATE));
  }

  /// A time of day, where there is one.
  Optional<LocalTime> time(String key) {
    var text = text(key);
    try {
      if (text.isPresent() && text.get().length() == "HH:MM".length()) {
        return text.map(LocalTime::parse);
      }
    } catch (DateTimeParseException e) {
      // Said below, together with texts of another length.
    }
    text.ifPresent(
        word -> report(line(key), Rule.TIME, Findings.quoted(word) + " is no time of day"));
    return Optional.empty();
  }

  /// Texts with their lines; a single text is a list of one, an absent key an empty list.
  List<Node.Text> texts(String key) {
    var texts = new ArrayList<Node.Text>();
    for (var node : items(key)) {
      if (node instanceof Node.Text text) {
        texts.add(text);
      } else {
        report(node.line(), Rule.SHAPE, "'" + key + "' is a list of texts");
      }
    }
    return texts;
  }

  List<String> strings(String key) {
    return texts(key).stream().map(Node.Text::text).filter(text -> !text.isBlank()).toList();
  }

  /// A list of mappings, whose citations default to what stands in this one.
  List<Fields> list(String key) {
    var list = new ArrayList<Fields>();
    for (var node : items(key)) {
      if (node instanceof Node.Mapping item) {
        list.add(new Fields(file, item, Optional.of(this), findings));
      } else {
        report(node.line(), Rule.SHAPE, "'" + key + "' is a list of mappings");
      }
    }
    return list;
  }

  Optional<Fields> fields(String key) {
    var entry = entry(key);
    if (entry.isPresent() && entry.get().value() instanceof Node.Mapping inner) {
      return Optional.of(new Fields(file, inner, Optional.of(this), findings));
    }
    entry.ifPresent(wrong -> report(wrong.line(), Rule.SHAPE, "'" + key + "' is a mapping"));
    return Optional.empty();
  }

  Optional<Localized> requiredLocalized(String key) {
    return Wordings.required(this, key);
  }

  /// A speakable text in every language; empty where the key is absent or a language is.
  Optional<Localized> localized(String key) {
    return Wordings.localized(this, key);
  }

  /// One text for all times, or one for each.
  Optional<Tensed> tensed(String key) {
    return Wordings.tensed(this, key);
  }

  /// Further names per language.
  Aliases aliases(String key) {
    return Wordings.aliases(this, key);
  }

  /// Where it comes from: source, as_of and trust of its own, else those of the file.
  Optional<Citation> citation(String subject) {
    return Citations.read(this, subject);
  }

  /// This, where it has the key, else the nearest around it that has; this where none has.
  Fields having(String key) {
    return has(key) ? this : defaults.map(outer -> outer.having(key)).orElse(this);
  }

  Optional<LocalDate> date(String key, String text, Rule rule) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      report(line(key), rule, Findings.quoted(text) + " is no date");
      return Optional.empty();
    }
  }

  private boolean isNoText(String key) {
    return entry(key).filter(entry -> !(entry.value() instanceof Node.Text)).isPresent();
  }

  private Optional<String> text(String key, Node.Entry entry) {
    if (entry.value() instanceof Node.Text text) {
      return Optional.of(text.text());
    }
    report(entry.line(), Rule.SHAPE, "'" + key + "' is one text");
    return Optional.empty();
  }

  private List<Node> items(String key) {
    var entry = entry(key);
    if (entry.isEmpty()) {
      return List.of();
    }
    return switch (entry.get().value()) {
      case Node.Items items -> items.items();
      case Node.Text text -> text.text().isBlank() ? List.of() : List.of(text);
      case Node.Mapping one -> List.of(one);
    };
  }

  private Optional<Node.Entry> entry(String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }
}
