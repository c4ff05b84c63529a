package org.rosa.load;

import java.util.Arrays;
import java.util.Optional;

/// What callers heard, added up. Used by one thread.
public final class Heard {
  private final Times first = new Times();
  private final Times gaps = new Times();
  private final Times late = new Times();
  private int answers;
  private int lost;
  private int stalled;
  private long words;
  private Optional<String> firstTrouble = Optional.empty();

  /// From the request to the first word.
  public Times first() {
    return first;
  }

  /// From one frame with words to the next.
  public Times gaps() {
    return gaps;
  }

  /// From a word's being written by the model server to its being read; empty without stamps.
  public Times late() {
    return late;
  }

  /// Answers that were asked for.
  public int answers() {
    return answers;
  }

  /// Answers of these that did not come whole.
  public int lost() {
    return lost;
  }

  /// Answers in which a word came more than ten paces after the one before.
  public int stalled() {
    return stalled;
  }

  public long words() {
    return words;
  }

  /// What went wrong first; empty while nothing did.
  public Optional<String> firstTrouble() {
    return firstTrouble;
  }

  void whole(long[] arrivals, long asked, long[] ages, int wordsHeard, long stall) {
    answers++;
    words += wordsHeard;
    first.add(arrivals[0] - asked);
    long longest = 0;
    for (int i = 1; i < arrivals.length; i++) {
      long gap = arrivals[i] - arrivals[i - 1];
      gaps.add(gap);
      longest = Math.max(longest, gap);
    }
    stalled += longest > stall ? 1 : 0;
    Arrays.stream(ages).forEach(late::add);
  }

  void trouble(String what) {
    answers++;
    lost++;
    firstTrouble = firstTrouble.or(() -> Optional.of(what));
  }

  /// Adds what was heard in another round.
  public void add(Heard other) {
    first.addAll(other.first);
    gaps.addAll(other.gaps);
    late.addAll(other.late);
    answers += other.answers;
    lost += other.lost;
    stalled += other.stalled;
    words += other.words;
    firstTrouble = firstTrouble.or(() -> other.firstTrouble);
  }
}
