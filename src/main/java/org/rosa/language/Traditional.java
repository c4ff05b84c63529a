package org.rosa.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Traditional Chinese written in Simplified letters, as ICU's transform `Traditional-Simplified`
/// does it: from left to right, at each place by the longest word or letter that is listed.
///
/// The list is a resource of our own: ICU takes a fifth of a second to load its transforms.
final class Traditional {
  private static final String FILE = "traditional.txt";
  private static final int FIRST_HAN = 0x2E80;

  private Traditional() {}

  static String simplified(String text) {
    int at = next(text, 0);
    return at == text.length() ? text : simplified(text, at);
  }

  private static String simplified(String text, int first) {
    var simplified = new StringBuilder(text.length()).append(text, 0, first);
    for (int at = first; at < text.length(); ) {
      var spelling = Spelling.at(text, at);
      if (spelling.isPresent()) {
        simplified.append(spelling.get().simplified());
        at += spelling.get().traditional().length();
      } else {
        int letter = text.codePointAt(at);
        simplified.appendCodePoint(letter);
        at += Character.charCount(letter);
      }
      int next = next(text, at);
      simplified.append(text, at, next);
      at = next;
    }
    return simplified.toString();
  }

  /// The next place from `at` on where something listed may begin; else the text's end.
  private static int next(String text, int at) {
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_HAN && Spelling.FIRST_LETTERS.get(text.codePointAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  /// What is listed. It is read when the first letter that may be Han is met.
  private record Spelling(String traditional, String simplified) {
    private static final Map<Integer, List<Spelling>> ALL = read();
    private static final BitSet FIRST_LETTERS = new BitSet();

    static {
      ALL.keySet().forEach(FIRST_LETTERS::set);
    }

    /// The longest spelling that stands here.
    static Optional<Spelling> at(String text, int at) {
      for (var spelling : ALL.getOrDefault(text.codePointAt(at), List.of())) {
        if (text.startsWith(spelling.traditional(), at)) {
          return Optional.of(spelling);
        }
      }
      return Optional.empty();
    }

    private static Map<Integer, List<Spelling>> read() {
      var all = new HashMap<Integer, List<Spelling>>();
      for (var line : resource().split("\n", -1)) {
        int space = line.indexOf(' ');
        if (space > 0 && line.charAt(0) != '#') {
          all.computeIfAbsent(line.codePointAt(0), _ -> new ArrayList<>(1))
              .add(new Spelling(line.substring(0, space), line.substring(space + 1)));
        }
      }
      var longestFirst =
          Comparator.comparingInt((Spelling spelling) -> spelling.traditional().length())
              .reversed();
      all.values().stream().filter(list -> list.size() > 1).forEach(l -> l.sort(longestFirst));
      return all;
    }

    private static String resource() {
      try (InputStream stream = Traditional.class.getResourceAsStream(FILE)) {
        if (stream == null) {
          throw new IllegalStateException(FILE + ": not found");
        }
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(FILE + ": cannot be read", e);
      }
    }
  }
}
