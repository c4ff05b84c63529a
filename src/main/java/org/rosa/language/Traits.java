package org.rosa.language;

import java.util.Arrays;

/// What a text is known by: its words, its pairs of neighbouring words, and runs of four signs
/// inside words, as numbers below [#KINDS]. In Chinese, which has no spaces, runs of one to four
/// signs. Two traits may share a number; there are so many numbers that it rarely matters.
public final class Traits {
  /// How many different numbers there are.
  public static final int KINDS = 1 << 18;

  /// Longer texts are looked at up to here.
  private static final int LETTERS = 1_200;

  private static final int RUN = 4;
  private static final int WORD_SEED = 17;
  private static final int PAIR_SEED = 71;
  private static final int RUN_SEED = 113;

  private final String text;
  private int[] found = new int[256];
  private int size;

  private Traits(String text) {
    this.text = text;
  }

  /// @param form folded words with single spaces between them and one at both ends
  /// @return different numbers, ascending
  public static int[] of(String form, Language language) {
    var bounded = form.length() > LETTERS ? form.substring(0, LETTERS) : form;
    var traits = new Traits(bounded);
    if (language == Language.CHINESE) {
      traits.addSigns();
    } else {
      traits.addWords();
    }
    return traits.distinct();
  }

  private void addSigns() {
    for (int at = 0; at < text.length(); at++) {
      int hash = RUN_SEED;
      for (int end = at; end < Math.min(text.length(), at + RUN); end++) {
        if (text.charAt(end) != ' ') {
          hash = 31 * hash + text.charAt(end);
          add(hash);
        }
      }
    }
  }

  private void addWords() {
    int before = 0;
    for (int at = 0; at < text.length(); ) {
      int end = at;
      int hash = WORD_SEED;
      while (end < text.length() && text.charAt(end) != ' ') {
        hash = 31 * hash + text.charAt(end);
        end++;
      }
      if (end > at) {
        add(hash);
        add(PAIR_SEED + 31 * before + hash * 7);
        addRuns(at, end);
        before = hash;
      }
      at = end + 1;
    }
  }

  /// The runs of a word and the spaces around it.
  private void addRuns(int from, int to) {
    int start = Math.max(0, from - 1);
    int end = Math.min(text.length(), to + 1);
    for (int at = start; at + RUN <= end; at++) {
      int hash = RUN_SEED;
      for (int i = at; i < at + RUN; i++) {
        hash = 31 * hash + text.charAt(i);
      }
      add(hash);
    }
  }

  private void add(int hash) {
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    int mixed = hash * 0x9E3779B9;
    found[size++] = mixed >>> 14;
  }

  private int[] distinct() {
    Arrays.sort(found, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }
}
