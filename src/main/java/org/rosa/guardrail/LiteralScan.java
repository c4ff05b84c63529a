package org.rosa.guardrail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds in one pass which of many literals a text holds, and whose they are (Aho and Corasick's
/// automaton). Immutable once built.
final class LiteralScan {
  private static final int ROOT = 0;

  private final Map<Long, Integer> steps;
  private final int[] fallbacks;
  private final int[][] owners;

  /// The nearest node on the way of fallbacks that ends a literal; the root where there is none.
  private final int[] endings;

  private LiteralScan(Map<Long, Integer> steps, List<List<Integer>> owners) {
    this.steps = Map.copyOf(steps);
    this.owners =
        owners.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.fallbacks = new int[owners.size()];
    this.endings = new int[owners.size()];
    link();
  }

  /// Collects literals.
  static final class Builder {
    private final Map<Long, Integer> steps = new HashMap<>();
    private final List<List<Integer>> owners = new ArrayList<>(List.of(new ArrayList<>()));

    /// Adds a literal, never empty, of an owner.
    void add(String literal, int owner) {
      int node = ROOT;
      for (int i = 0; i < literal.length(); i++) {
        int next = steps.computeIfAbsent(key(node, literal.charAt(i)), _ -> owners.size());
        if (next == owners.size()) {
          owners.add(new ArrayList<>());
        }
        node = next;
      }
      owners.get(node).add(owner);
    }

    LiteralScan build() {
      return new LiteralScan(steps, owners);
    }
  }

  /// Marks the owners of all literals in a text.
  void scan(String text, BitSet found) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      node = next(node, text.charAt(i));
      for (int end = node; end != ROOT; end = endings[end]) {
        for (int owner : owners[end]) {
          found.set(owner);
        }
      }
    }
  }

  private int next(int from, char letter) {
    int node = from;
    while (true) {
      int step = steps.getOrDefault(key(node, letter), -1);
      if (step >= 0) {
        return step;
      }
      if (node == ROOT) {
        return ROOT;
      }
      node = fallbacks[node];
    }
  }

  private void link() {
    var children = new HashMap<Integer, List<Long>>();
    steps
        .keySet()
        .forEach(
            key -> children.computeIfAbsent((int) (key >>> 16), _ -> new ArrayList<>()).add(key));
    var waiting = new ArrayDeque<Integer>(List.of(ROOT));
    while (!waiting.isEmpty()) {
      int node = waiting.remove();
      for (long key : children.getOrDefault(node, List.of())) {
        int child = steps.getOrDefault(key, ROOT);
        int fallback = node == ROOT ? ROOT : next(fallbacks[node], (char) key);
        fallbacks[child] = fallback;
        endings[child] = owners[fallback].length > 0 ? fallback : endings[fallback];
        waiting.add(child);
      }
    }
  }

  private static long key(int node, char letter) {
    return ((long) node << 16) | letter;
  }
}
