package org.rosa.guardrail;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rosa.language.Language;

/// The policy: what is in the red zone, and what Rosa says there.
///
/// @param categories in the order of the file
/// @param exceptions honest talk; where one matches, its category does not count
/// @param replies by category and language, several each
/// @param exemplars sentences from which is learned what else is in the zone
public record RedZone(
    List<Category> categories,
    List<Rule> rules,
    List<Exemption> exceptions,
    Map<String, Map<Language, List<String>>> replies,
    List<Exemplar> exemplars) {
  /// A policy that lets everything pass.
  public static final RedZone EMPTY =
      new RedZone(List.of(), List.of(), List.of(), Map.of(), List.of());

  /// The gravest first.
  public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
  }

  /// What Rosa does instead of answering.
  public enum Action {
    DECLINE,
    REDIRECT,
    NEUTRAL_FACT,
    SAFETY_HELP;

    /// The name in policies, logs and metrics, such as `safety-help`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// What a rule is held against.
  public enum Stage {
    INPUT,
    OUTPUT,
    BOTH;

    /// Whether a rule of this stage counts at another.
    public boolean covers(Stage stage) {
      return this == BOTH || this == stage;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A kind of talk that is in the zone.
  ///
  /// @param conversation whether a visitor's last utterances are judged together too
  /// @param strict whether it counts in [Mode#STRICT] only
  public record Category(
      String id, Severity severity, Action action, boolean conversation, boolean strict) {
    public Category {
      requireNonNull(id, "id");
      requireNonNull(severity, "severity");
      requireNonNull(action, "action");
    }
  }

  /// A pattern that puts a text into the zone.
  ///
  /// @param pattern in RE2's syntax, found in a [Normalized] text
  public record Rule(String id, String category, Language language, Stage stage, String pattern) {
    public Rule {
      requireNonNull(id, "id");
      requireNonNull(category, "category");
      requireNonNull(language, "language");
      requireNonNull(stage, "stage");
      requireNonNull(pattern, "pattern");
    }
  }

  /// A pattern that keeps a text out of a category.
  public record Exemption(String category, Language language, String pattern) {
    public Exemption {
      requireNonNull(category, "category");
      requireNonNull(language, "language");
      requireNonNull(pattern, "pattern");
    }
  }

  /// A sentence that shows what is in the zone and what is not.
  ///
  /// @param category where it belongs, or [#HONEST]
  /// @param stage [Stage#INPUT] for what visitors say, [Stage#OUTPUT] for what Rosa would say
  public record Exemplar(String category, Language language, Stage stage, String text) {
    /// The category of what may be said.
    public static final String HONEST = "pass";

    public Exemplar {
      requireNonNull(category, "category");
      requireNonNull(language, "language");
      requireNonNull(stage, "stage");
      requireNonNull(text, "text");
    }
  }

  public RedZone {
    categories = List.copyOf(categories);
    rules = List.copyOf(rules);
    exceptions = List.copyOf(exceptions);
    replies = Map.copyOf(replies);
    exemplars = List.copyOf(exemplars);
  }

  /// The same policy with more to learn from.
  public RedZone with(List<Exemplar> more) {
    var all = Stream.concat(exemplars.stream(), more.stream()).toList();
    return new RedZone(categories, rules, exceptions, replies, all);
  }

  /// What Rosa says in a category; `index` chooses among its replies, so that two declines in a row
  /// differ.
  public Optional<String> reply(String category, Language language, int index) {
    var said = replies.getOrDefault(category, Map.of()).getOrDefault(language, List.of());
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(said.get(Math.floorMod(index, said.size())));
  }
}
