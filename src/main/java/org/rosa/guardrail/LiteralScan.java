package org.rosa.guardrail;

import java.util.Arrays;
import java.util.BitSet;

/// Finds in one pass which of many literals a text holds, and whose they are (Aho and Corasick's
/// automaton). Immutable once built.
///
/// Nodes are numbers; what is known of them lies in arrays, because there are some hundred
/// thousand. Steps from node to node lie in one table with open addressing.
final class LiteralScan {
  private static final int ROOT = 0;
  private static final int NONE = -1;
  private static final int FIRST_SIZE = 1 << 12;

  /// Spreads keys that lie close together (Fibonacci hashing).
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] stepKeys;
  private final int[] stepNodes;
  private final int[] fallbacks;

  /// The nearest node on the way of fallbacks that ends a literal; the root where there is none.
  private final int[] endings;

  /// Of each node the last entry of its owners, and of each entry the one before it.
  private final int[] lastEntries;

  private final int[] entryOwners;
  private final int[] entriesBefore;

  private LiteralScan(Builder built) {
    int nodes = built.nodes;
    lastEntries = Arrays.copyOf(built.lastEntries, nodes);
    entryOwners = Arrays.copyOf(built.entryOwners, built.entries);
    entriesBefore = Arrays.copyOf(built.entriesBefore, built.entries);
    stepKeys = built.stepKeys;
    stepNodes = built.stepNodes;
    fallbacks = new int[nodes];
    endings = new int[nodes];
    link(built);
  }

  /// Marks the owners of all literals in a text.
  void scan(String text, BitSet found) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      node = next(node, text.charAt(i));
      for (int end = node; end != ROOT; end = endings[end]) {
        for (int entry = lastEntries[end]; entry != NONE; entry = entriesBefore[entry]) {
          found.set(entryOwners[entry]);
        }
      }
    }
  }

  private int next(int from, char letter) {
    int node = from;
    while (true) {
      int step = stepNodes[slot(stepKeys, node, letter)];
      if (step != ROOT) {
        return step;
      }
      if (node == ROOT) {
        return ROOT;
      }
      node = fallbacks[node];
    }
  }

  /// Goes through the nodes level by level; a node's number is greater than its parent's, but not
  /// always than those of its level.
  private void link(Builder built) {
    int[] waiting = new int[built.nodes];
    int last = 1;
    for (int at = 0; at < last; at++) {
      int node = waiting[at];
      for (int child = built.firstChildren[node];
          child != ROOT;
          child = built.nextSiblings[child]) {
        int fallback = node == ROOT ? ROOT : next(fallbacks[node], built.letters[child]);
        fallbacks[child] = fallback;
        endings[child] = lastEntries[fallback] != NONE ? fallback : endings[fallback];
        waiting[last++] = child;
      }
    }
  }

  /// Where a step lies in the table, or would lie.
  private static int slot(long[] keys, int node, char letter) {
    long key = key(node, letter);
    int mask = keys.length - 1;
    int slot = (int) ((key * SPREAD) >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// Never 0, which marks a free place.
  private static long key(int node, char letter) {
    return (((long) node << 16) | letter) + 1;
  }

  /// Collects literals.
  static final class Builder {
    private long[] stepKeys = new long[FIRST_SIZE];
    private int[] stepNodes = new int[FIRST_SIZE];
    private int nodes = 1;
    private char[] letters = new char[FIRST_SIZE];
    private int[] firstChildren = new int[FIRST_SIZE];
    private int[] nextSiblings = new int[FIRST_SIZE];
    private int[] lastEntries = filled(FIRST_SIZE);
    private int entries;
    private int[] entryOwners = new int[FIRST_SIZE];
    private int[] entriesBefore = new int[FIRST_SIZE];

    /// Adds a literal, never empty, of an owner.
    void add(String literal, int owner) {
      int node = ROOT;
      for (int i = 0; i < literal.length(); i++) {
        node = child(node, literal.charAt(i));
      }
      if (entries == entryOwners.length) {
        entryOwners = Arrays.copyOf(entryOwners, 2 * entries);
        entriesBefore = Arrays.copyOf(entriesBefore, 2 * entries);
      }
      entryOwners[entries] = owner;
      entriesBefore[entries] = lastEntries[node];
      lastEntries[node] = entries++;
    }

    LiteralScan build() {
      return new LiteralScan(this);
    }

    private int child(int node, char letter) {
      int slot = slot(stepKeys, node, letter);
      if (stepNodes[slot] != ROOT) {
        return stepNodes[slot];
      }
      if (nodes == letters.length) {
        grow();
      }
      int child = nodes++;
      letters[child] = letter;
      nextSiblings[child] = firstChildren[node];
      firstChildren[node] = child;
      stepKeys[slot] = key(node, letter);
      stepNodes[slot] = child;
      if (2 * nodes > stepKeys.length) {
        rehash();
      }
      return child;
    }

    private void grow() {
      letters = Arrays.copyOf(letters, 2 * nodes);
      firstChildren = Arrays.copyOf(firstChildren, 2 * nodes);
      nextSiblings = Arrays.copyOf(nextSiblings, 2 * nodes);
      lastEntries = Arrays.copyOf(lastEntries, 2 * nodes);
      Arrays.fill(lastEntries, nodes, 2 * nodes, NONE);
    }

    private void rehash() {
      long[] keys = new long[2 * stepKeys.length];
      int[] steps = new int[keys.length];
      for (int i = 0; i < stepKeys.length; i++) {
        if (stepKeys[i] != 0) {
          long key = stepKeys[i] - 1;
          int slot = slot(keys, (int) (key >>> 16), (char) key);
          keys[slot] = stepKeys[i];
          steps[slot] = stepNodes[i];
        }
      }
      stepKeys = keys;
      stepNodes = steps;
    }

    private static int[] filled(int size) {
      int[] filled = new int[size];
      Arrays.fill(filled, NONE);
      return filled;
    }
  }
}
