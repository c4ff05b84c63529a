package org.rosa.load;

/// A moment written as a word of eight letters, so that it passes every filter of text: whoever
/// reads the word knows when it was written. Counts microseconds of the machine's monotonic clock,
/// which all its processes share, and starts anew after 58 hours.
final class Stamp {
  private static final int LETTERS = 8;
  private static final long CYCLE = (long) Math.pow(26, LETTERS);

  private Stamp() {}

  static String word(long nanos) {
    long rest = Math.floorMod(nanos / 1_000, CYCLE);
    var letters = new char[LETTERS];
    for (int i = LETTERS - 1; i >= 0; i--) {
      letters[i] = (char) ('a' + rest % 26);
      rest /= 26;
    }
    return new String(letters);
  }

  /// How old a word is, in nanoseconds.
  static long age(String word, long nanos) {
    long written = 0;
    for (int i = 0; i < word.length(); i++) {
      written = written * 26 + word.charAt(i) - 'a';
    }
    return Math.floorMod(nanos / 1_000 - written, CYCLE) * 1_000;
  }
}
