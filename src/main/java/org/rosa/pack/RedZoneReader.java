package org.rosa.pack;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rosa.guardrail.RedZone;
import org.rosa.language.Language;

/// Reads `red-zone.yaml`: categories, subjects that may be asked for dishonestly, then by language
/// words, rules for what visitors say, rules for what Rosa says, exceptions and replies.
final class RedZoneReader {
  static final String FILE = "red-zone.yaml";

  /// Replies of a category and language; fewer would repeat themselves.
  private static final int REPLIES = 3;

  private static final Pattern WORDS = Pattern.compile("(?<!\\\\[pP])\\{([a-z][a-z0-9-]*)\\}");
  private static final Map<String, RedZone.Severity> SEVERITIES =
      named(RedZone.Severity.values(), severity -> severity.name());
  private static final Map<String, RedZone.Action> ACTIONS =
      named(RedZone.Action.values(), action -> action.name().replace('_', '-'));

  private final Fields file;
  private final boolean thorough;
  private final Map<String, RedZone.Category> categories = new LinkedHashMap<>();
  private final Map<String, Boolean> answersToo = new HashMap<>();
  private final List<RedZone.Rule> rules = new ArrayList<>();
  private final List<RedZone.Exemption> exceptions = new ArrayList<>();
  private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
  private final Map<String, Map<Language, List<String>>> replies = new HashMap<>();

  private RedZoneReader(Fields file, boolean thorough) {
    this.file = file;
    this.thorough = thorough;
  }

  /// @param thorough whether each pattern is compiled; else they are when first needed
  static RedZone read(Fields file, boolean thorough) {
    return new RedZoneReader(file, thorough).read();
  }

  private RedZone read() {
    file.only("categories", "doubtful", "words", "rules", "output", "exceptions", "replies");
    file.fields("categories")
        .ifPresentOrElse(
            this::categories, () -> file.report(file.line(), Rule.MISSING, "has no 'categories'"));
    eachPattern(
        "rules",
        (language, category, pattern, number) ->
            rules.add(
                new RedZone.Rule(
                    language.code() + "." + category + "." + number,
                    category,
                    language,
                    answersToo.getOrDefault(category, false)
                        ? RedZone.Stage.BOTH
                        : RedZone.Stage.INPUT,
                    pattern)));
    eachPattern(
        "output",
        (language, category, pattern, number) ->
            rules.add(
                new RedZone.Rule(
                    language.code() + "." + category + ".output-" + number,
                    category,
                    language,
                    RedZone.Stage.OUTPUT,
                    pattern)));
    eachPattern(
        "exceptions",
        (language, category, pattern, _) ->
            exceptions.add(new RedZone.Exemption(category, language, pattern)));
    each("replies", this::replies);
    categories.keySet().forEach(this::checkReplies);
    return new RedZone(List.copyOf(categories.values()), rules, exceptions, replies, List.of());
  }

  private void categories(Fields all) {
    for (var id : all.keys()) {
      if (!Ids.isSound(id)) {
        all.report(all.line(id), Rule.ID, "the id " + Findings.quoted(id) + " cannot be one");
        continue;
      }
      all.fields(id).ifPresent(fields -> category(id, fields));
    }
  }

  private void category(String id, Fields fields) {
    fields.only("severity", "action", "conversation", "answers", "only");
    fields.required("severity");
    fields.required("action");
    var severity = fields.choice("severity", SEVERITIES).orElse(RedZone.Severity.HIGH);
    var action = fields.choice("action", ACTIONS).orElse(RedZone.Action.DECLINE);
    boolean strict = fields.choice("only", Map.of("strict", true)).orElse(false);
    answersToo.put(id, fields.flag("answers", false));
    categories.put(
        id, new RedZone.Category(id, severity, action, fields.flag("conversation", false), strict));
  }

  /// Takes a pattern of a language and category.
  private interface PatternTaker {
    void take(Language language, String category, String pattern, int number);
  }

  /// Takes what stands under a language and category.
  private interface EntryTaker {
    void take(Language language, String category, List<Node.Text> texts);
  }

  private void eachPattern(String section, PatternTaker taker) {
    each(
        section,
        (language, category, texts) -> {
          for (int i = 0; i < texts.size(); i++) {
            var pattern = expanded(texts.get(i), language);
            if (!thorough || isSound(texts.get(i), pattern)) {
              taker.take(language, category, pattern, i + 1);
            }
          }
        });
  }

  private void each(String section, EntryTaker taker) {
    file.fields(section)
        .ifPresent(
            languages -> {
              languages.only(Wordings.LANGUAGES.keySet().toArray(String[]::new));
              Wordings.LANGUAGES.forEach(
                  (code, language) ->
                      languages.fields(code).ifPresent(found -> each(found, language, taker)));
            });
  }

  private void each(Fields found, Language language, EntryTaker taker) {
    for (var category : found.keys()) {
      if (categories.containsKey(category)) {
        taker.take(language, category, found.texts(category));
      } else {
        found.report(
            found.line(category),
            Rule.DEAD_REFERENCE,
            "there is no category " + Findings.quoted(category));
      }
    }
  }

  /// A pattern with the language's words in place of their names.
  private String expanded(Node.Text text, Language language) {
    var known = words.computeIfAbsent(language, this::words);
    return expanded(text.text(), text.line(), known);
  }

  /// A language's words by name; words may name words that stand above them.
  private Map<String, String> words(Language language) {
    var read = new HashMap<String, String>();
    file.fields("words")
        .flatMap(all -> all.fields(language.code()))
        .ifPresent(
            list ->
                list.keys()
                    .forEach(
                        name ->
                            list.text(name)
                                .ifPresent(
                                    text ->
                                        read.put(name, expanded(text, list.line(name), read)))));
    return read;
  }

  private String expanded(String pattern, int line, Map<String, String> known) {
    return WORDS
        .matcher(pattern)
        .replaceAll(
            found -> {
              var name = found.group(1);
              if (!known.containsKey(name)) {
                file.report(
                    line,
                    Rule.DEAD_REFERENCE,
                    "no words called " + Findings.quoted(name) + " stand above");
              }
              return Matcher.quoteReplacement(known.getOrDefault(name, "(?:)"));
            });
  }

  private boolean isSound(Node.Text text, String pattern) {
    try {
      var compiled = com.google.re2j.Pattern.compile(pattern);
      if (compiled.matcher("").find() || compiled.matcher("  ").find()) {
        file.report(text.line(), Rule.PATTERN, "matches every text");
        return false;
      }
      return true;
    } catch (PatternSyntaxException e) {
      file.report(
          text.line(), Rule.PATTERN, "is no pattern: " + Findings.quoted(e.getDescription()));
      return false;
    }
  }

  private void replies(Language language, String category, List<Node.Text> texts) {
    texts.forEach(
        text -> Spoken.check(file.file(), text.line(), language, text.text(), file.findings()));
    if (texts.size() < REPLIES) {
      file.report(
          texts.isEmpty() ? file.line("replies") : texts.getFirst().line(),
          Rule.FEW_REPLIES,
          "'" + category + "' has fewer than three replies in " + language.code());
    }
    replies
        .computeIfAbsent(category, _ -> new HashMap<>())
        .put(language, texts.stream().map(text -> text.text().strip()).toList());
  }

  private void checkReplies(String category) {
    var spoken = replies.getOrDefault(category, Map.of());
    for (var language : Language.values()) {
      if (spoken.getOrDefault(language, List.of()).isEmpty()) {
        file.report(
            file.line("replies"),
            Rule.MISSING_LANGUAGE,
            "'" + category + "' has no reply in " + language.code());
      }
    }
  }

  private static <E extends Enum<E>> Map<String, E> named(E[] values, Function<E, String> name) {
    return Arrays.stream(values)
        .collect(
            Collectors.toUnmodifiableMap(
                value -> name.apply(value).toLowerCase(Locale.ROOT), value -> value));
  }
}
