package org.rosa.guardrail;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Many patterns, of which few can match any one text.
///
/// **Idea.** Every pattern is split into [Branches], and of every branch [Literals] tells which
/// words it cannot do without. One pass over a text finds all such words; a branch whose words are
/// not all there is never matched. Branches are compiled when first needed: a start is quick, and
/// most never are.
final class PatternSet {
  private final List<String> branches = new ArrayList<>();
  private final AtomicReferenceArray<@Nullable Pattern> compiled;

  /// Of each pattern its branches, from its own first one to the next pattern's.
  private final int[] firsts;

  private final LiteralScan scan;

  /// Of each set of words the branches that need one of it.
  private final int[][] needing;

  /// Of each branch how many sets it needs a word of, and whose it is.
  private final int[] needs;

  private final int[] owners;

  /// Patterns with a branch that needs no words.
  private final BitSet always = new BitSet();

  PatternSet(List<String> patterns) {
    firsts = new int[patterns.size() + 1];
    for (int i = 0; i < patterns.size(); i++) {
      firsts[i] = branches.size();
      branches.addAll(Branches.of(patterns.get(i)));
    }
    firsts[patterns.size()] = branches.size();
    compiled = new AtomicReferenceArray<>(branches.size());
    needs = new int[branches.size()];
    owners = new int[branches.size()];
    var literals = new Literals();
    var ids = new IdentityHashMap<Set<String>, Integer>();
    var needers = new ArrayList<List<Integer>>();
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      for (int branch = firsts[pattern]; branch < firsts[pattern + 1]; branch++) {
        owners[branch] = pattern;
        note(branch, literals.of(branches.get(branch)), ids, needers);
      }
    }
    needing =
        needers.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    scan = scan(ids);
  }

  /// The set held over one text.
  Over over(String text) {
    var words = new BitSet();
    scan.scan(text, words);
    var met = new HashMap<Integer, Integer>();
    var possible = (BitSet) always.clone();
    var ready = new BitSet();
    for (int set = words.nextSetBit(0); set >= 0; set = words.nextSetBit(set + 1)) {
      for (int branch : needing[set]) {
        if (met.merge(branch, 1, Integer::sum) == needs[branch]) {
          ready.set(branch);
          possible.set(owners[branch]);
        }
      }
    }
    return new Over(text, possible, ready);
  }

  /// What a text holds of the words the patterns need.
  final class Over {
    private final String text;
    private final BitSet possible;
    private final BitSet ready;

    private Over(String text, BitSet possible, BitSet ready) {
      this.text = text;
      this.possible = possible;
      this.ready = ready;
    }

    /// The patterns that can match; no others do.
    BitSet possible() {
      return possible;
    }

    /// Whether a pattern has a match that reaches beyond the first `known` letters.
    boolean matches(int pattern, int known) {
      for (int branch = firsts[pattern]; branch < firsts[pattern + 1]; branch++) {
        if ((needs[branch] == 0 || ready.get(branch)) && reaches(branch, known)) {
          return true;
        }
      }
      return false;
    }

    private boolean reaches(int branch, int known) {
      var matcher = pattern(branch).matcher(text);
      while (matcher.find()) {
        if (known == 0 || Normalized.letters(text, matcher.end()) > known) {
          return true;
        }
      }
      return false;
    }
  }

  private Pattern pattern(int branch) {
    var ready = compiled.get(branch);
    if (ready == null) {
      ready = Pattern.compile(branches.get(branch));
      compiled.set(branch, ready);
    }
    return ready;
  }

  private void note(
      int branch,
      List<Set<String>> sets,
      Map<Set<String>, Integer> ids,
      List<List<Integer>> needers) {
    needs[branch] = sets.size();
    if (sets.isEmpty()) {
      always.set(owners[branch]);
    }
    for (var words : sets) {
      int id = ids.computeIfAbsent(words, _ -> needers.size());
      if (id == needers.size()) {
        needers.add(new ArrayList<>());
      }
      needers.get(id).add(branch);
    }
  }

  private static LiteralScan scan(Map<Set<String>, Integer> ids) {
    var builder = new LiteralScan.Builder();
    ids.forEach((words, id) -> words.forEach(word -> builder.add(word, id)));
    return builder.build();
  }
}
