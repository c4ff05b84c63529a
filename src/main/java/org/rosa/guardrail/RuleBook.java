package org.rosa.guardrail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The rules of a policy, ready to be held against texts: the gravest first, in linear time.
///
/// A [PatternSet] tells which patterns can match at all; only those are matched. Immutable.
final class RuleBook {
  /// The rule that a text falls under.
  record Hit(RedZone.Category category, String ruleId) {}

  private final Map<String, RedZone.Category> categories;
  private final List<RedZone.Rule> rules;
  private final List<RedZone.Exemption> exceptions;

  /// The patterns of the rules and, after them, those of the exceptions.
  private final PatternSet patterns;

  RuleBook(RedZone policy, boolean strict) {
    categories =
        policy.categories().stream()
            .filter(category -> strict || !category.strict())
            .collect(Collectors.toUnmodifiableMap(RedZone.Category::id, category -> category));
    var order = policy.categories().stream().map(RedZone.Category::id).toList();
    rules =
        policy.rules().stream()
            .filter(rule -> categories.containsKey(rule.category()))
            .sorted(
                Comparator.<RedZone.Rule, RedZone.Severity>comparing(
                        rule -> category(rule.category()).severity())
                    .thenComparingInt(rule -> order.indexOf(rule.category())))
            .toList();
    exceptions = policy.exceptions();
    var all = new ArrayList<String>();
    rules.forEach(rule -> all.add(rule.pattern()));
    exceptions.forEach(exempt -> all.add(exempt.pattern()));
    patterns = new PatternSet(all);
  }

  /// The first rule with a match that reaches beyond the first `known` letters, spaces not counted.
  ///
  /// @param counts which categories count
  Optional<Hit> first(
      RedZone.Stage stage, Normalized text, int known, Predicate<RedZone.Category> counts) {
    var held = text.forms().stream().map(patterns::over).toList();
    Set<String> exempt = new HashSet<>();
    var possible = new BitSet();
    held.forEach(form -> possible.or(form.possible()));
    for (int i = possible.nextSetBit(0); i >= 0 && i < rules.size(); i = possible.nextSetBit(i + 1)) {
      int index = i;
      var rule = rules.get(i);
      var category = category(rule.category());
      if (rule.stage().covers(stage)
          && counts.test(category)
          && !exempt.contains(rule.category())
          && held.stream().anyMatch(form -> form.matches(index, known))) {
        if (!isExempt(rule.category(), held)) {
          return Optional.of(new Hit(category, rule.id()));
        }
        exempt.add(rule.category());
      }
    }
    return Optional.empty();
  }

  private boolean isExempt(String category, List<PatternSet.Over> held) {
    return IntStream.range(0, exceptions.size())
        .filter(i -> exceptions.get(i).category().equals(category))
        .anyMatch(i -> held.stream().anyMatch(form -> form.matches(rules.size() + i, 0)));
  }

  private RedZone.Category category(String id) {
    var category = categories.get(id);
    if (category == null) {
      throw new IllegalStateException("a rule of no category: " + id);
    }
    return category;
  }
}
