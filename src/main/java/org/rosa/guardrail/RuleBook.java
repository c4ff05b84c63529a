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
import java.util.stream.IntStream;
import org.rosa.language.Language;

/// The rules of a policy for one language, ready to be held against texts: the gravest first, in
/// linear time.
///
/// A [PatternSet] tells which patterns can match at all; only those are matched. It is made when it
/// is first needed.
final class RuleBook {
  private final Map<String, Integer> ranks;
  private final List<RedZone.Rule> rules;
  private final List<RedZone.Exemption> exceptions;
  private Optional<PatternSet> made = Optional.empty();

  /// @param ranks of the categories, the gravest lowest
  RuleBook(RedZone policy, Language language, Map<String, Integer> ranks) {
    this.ranks = Map.copyOf(ranks);
    rules =
        policy.rules().stream()
            .filter(rule -> rule.language() == language)
            .sorted(Comparator.comparingInt(this::rank))
            .toList();
    exceptions =
        policy.exceptions().stream().filter(exempt -> exempt.language() == language).toList();
  }

  int rank(RedZone.Rule rule) {
    return ranks.getOrDefault(rule.category(), Integer.MAX_VALUE);
  }

  /// Makes what judging needs, unless it is there.
  synchronized PatternSet prepared() {
    if (made.isEmpty()) {
      var patterns = new ArrayList<String>();
      rules.forEach(rule -> patterns.add(rule.pattern()));
      exceptions.forEach(exempt -> patterns.add(exempt.pattern()));
      made = Optional.of(new PatternSet(patterns));
    }
    return made.get();
  }

  /// The gravest rule with a match that reaches beyond the first `known` letters, spaces not
  /// counted.
  ///
  /// @param counts which rules count
  Optional<RedZone.Rule> first(Normalized text, int known, Predicate<RedZone.Rule> counts) {
    var patterns = prepared();
    var held = text.forms().stream().map(patterns::over).toList();
    var possible = new BitSet();
    held.forEach(form -> possible.or(form.possible()));
    Set<String> exempt = new HashSet<>();
    return indexes(possible)
        .filter(i -> counts.test(rules.get(i)) && !exempt.contains(rules.get(i).category()))
        .filter(i -> held.stream().anyMatch(form -> form.matches(i, known)))
        .mapToObj(rules::get)
        .filter(rule -> !isExempt(rule.category(), held) || !exempt.add(rule.category()))
        .findFirst();
  }

  private IntStream indexes(BitSet possible) {
    return possible.stream().takeWhile(i -> i < rules.size());
  }

  private boolean isExempt(String category, List<PatternSet.Over> held) {
    return IntStream.range(0, exceptions.size())
        .filter(i -> exceptions.get(i).category().equals(category))
        .anyMatch(i -> held.stream().anyMatch(form -> form.matches(rules.size() + i, 0)));
  }
}
