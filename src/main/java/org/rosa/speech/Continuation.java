package org.rosa.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A text stream that goes on after what was said, without what it repeats of it.
///
/// **Idea.** Who is asked to go on with somebody else's answer may begin again, repeat the last
/// sentence or the beginning of the broken one. So text is held as long as it may still be one of
/// the sentences that were said, or the words after the last of them; what turns out to be one is
/// dropped, and the first text that is none of them ends the search. Letters and digits alone are
/// compared.
///
/// **Invariant.** A text that repeats nothing goes out unchanged, but for a space before it where
/// one is missing.
public final class Continuation implements TextStream {
  /// Fewer words of a broken sentence, or letters of one without spaces, may be said twice by
  /// chance.
  private static final int LEAST_WORDS = 3;

  private static final int LEAST_HAN = 4;

  /// So much of what was said is looked at, from its end; no spoken answer is longer.
  private static final int LONGEST = 4_000;

  private final String said;
  private final TextStream inner;
  private final List<Repeat> repeats = new ArrayList<>();
  private final StringBuilder held = new StringBuilder();
  private boolean goneOn;
  private boolean joined;

  /// Something that was said and may be said again.
  ///
  /// @param letters its letters and digits, in lower case
  /// @param whole whether it is a sentence; what follows its beginning alone is new
  private record Repeat(String letters, boolean whole) {}

  /// @param said the answer so far, as it was spoken
  /// @param inner makes what follows fit to be spoken
  public Continuation(String said, TextStream inner) {
    this.said = said.substring(Math.max(0, said.length() - LONGEST));
    this.inner = inner;
    var segmenter = new Segmenter(LONGEST);
    var sentences = new ArrayList<>(segmenter.push(this.said));
    int length = sentences.stream().mapToInt(sentence -> sentence.text().length()).sum();
    segmenter
        .finishSentence()
        .ifPresentOrElse(sentences::add, () -> begun(this.said.substring(length)));
    for (var sentence : sentences) {
      add(sentence.text(), true);
    }
    repeats.sort(Comparator.comparingInt((Repeat repeat) -> repeat.letters().length()).reversed());
  }

  /// A sentence that was not finished may be taken up at any word that leaves enough of it.
  private void begun(String words) {
    add(words, false);
    int nearest = Math.max(1, words.length() - Segmenter.DEFAULT_LIMIT);
    for (int at = nearest; at < words.length(); at++) {
      if (isWordStart(words, at) && isEnough(words.substring(at))) {
        add(words.substring(at), false);
      }
    }
  }

  private static boolean isEnough(String words) {
    return words.strip().split("\\s+").length >= LEAST_WORDS
        || words.codePoints().filter(Letters::isHan).count() >= LEAST_HAN;
  }

  private static boolean isWordStart(String text, int at) {
    boolean word = Letters.isSpace(text.charAt(at - 1)) && !Letters.isSpace(text.charAt(at));
    return word || Letters.isHan(text.charAt(at));
  }

  private void add(String text, boolean whole) {
    var letters = letters(text);
    if (!letters.isEmpty()) {
      repeats.add(new Repeat(letters, whole));
    }
  }

  @Override
  public String push(String delta) {
    return goOn(inner.push(delta), false);
  }

  @Override
  public String finish() {
    return goOn(inner.finish(), true);
  }

  private String goOn(String text, boolean ended) {
    if (goneOn) {
      return joined(text);
    }
    held.append(text);
    while (!goneOn) {
      var letters = letters(held.toString());
      if (!ended && isOpen(letters)) {
        return "";
      }
      var repeat = repeated(letters);
      if (repeat.isEmpty()) {
        goneOn = true;
      } else {
        drop(repeat.get());
      }
    }
    var free = held.toString();
    held.setLength(0);
    return joined(free);
  }

  /// Whether more text is needed to tell whether something is repeated: all held letters are the
  /// beginning of something said, or its whole with nothing behind it that ends the last word.
  private boolean isOpen(String letters) {
    return repeats.stream()
        .anyMatch(
            repeat ->
                repeat.letters().startsWith(letters)
                    && (repeat.letters().length() > letters.length() || !endsWord(letters)));
  }

  private boolean endsWord(String letters) {
    return !letters.isEmpty() && end(letters.length()) < held.length();
  }

  /// The longest repeat the held text begins with, whose last word ends there too.
  private Optional<Repeat> repeated(String letters) {
    return repeats.stream()
        .filter(repeat -> letters.startsWith(repeat.letters()))
        .filter(repeat -> endsThere(repeat.letters()))
        .findFirst();
  }

  private boolean endsThere(String letters) {
    int end = end(letters.length());
    return end == held.length()
        || !Letters.isWord(held.codePointAt(end))
        || Letters.isHan(held.codePointBefore(end));
  }

  private void drop(Repeat repeat) {
    int end = end(repeat.letters().length());
    boolean marked = !Letters.isWord(lastSaid());
    while (end < held.length() && isGap(held.codePointAt(end), repeat.whole() || marked)) {
      end += Character.charCount(held.codePointAt(end));
    }
    held.delete(0, end);
    goneOn = !repeat.whole();
  }

  /// Whether a sign after a repeat was said with it, or is the space that is put in again.
  private static boolean isGap(int sign, boolean marks) {
    return Letters.isSpace(sign)
        || (marks && (Letters.isPause(sign) || Letters.isCloser(sign) || Letters.isQuote(sign)));
  }

  private int lastSaid() {
    var end = said.stripTrailing();
    return end.isEmpty() ? ' ' : end.codePointBefore(end.length());
  }

  /// Where the held text has had so many letters and digits.
  private int end(int count) {
    int seen = 0;
    int at = 0;
    while (at < held.length() && seen < count) {
      int sign = held.codePointAt(at);
      at += Character.charCount(sign);
      seen += Letters.isWord(sign) ? lower(sign).length() : 0;
    }
    return at;
  }

  private static String letters(String text) {
    var letters = new StringBuilder();
    text.codePoints().filter(Letters::isWord).forEach(sign -> letters.append(lower(sign)));
    return letters.toString();
  }

  private static String lower(int sign) {
    return Letters.lowerCase(Character.toString(sign));
  }

  /// The first text with one space before it where it needs one.
  private String joined(String text) {
    var fresh = joined ? text : text.stripLeading();
    if (joined || fresh.isEmpty()) {
      return fresh;
    }
    joined = true;
    int first = fresh.codePointAt(0);
    boolean close = Letters.isPause(first) || Letters.isCloser(first) || isUnspaced(lastSaid());
    boolean spaced = said.isEmpty() || Letters.isSpace(said.charAt(said.length() - 1));
    return close || spaced ? fresh : " " + fresh;
  }

  /// Whether text without spaces ends with this sign.
  private static boolean isUnspaced(int sign) {
    return Letters.isHan(sign) || "。！？；，、：」』》”".indexOf(sign) >= 0;
  }
}
