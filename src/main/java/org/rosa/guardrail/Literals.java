package org.rosa.guardrail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads off a pattern which literal texts it cannot match without. Of each set in [#of] one text
/// stands in every match, so a text that holds none of a set needs no matching.
///
/// **Idea.** The pattern is read once. A part whose texts are few is kept as the set of them; parts
/// in a row multiply their sets until they grow too large, and then the set is noted down. This is
/// the filter of RE2's sets.
///
/// What this reader does not know (classes by name, negated classes, repetition) counts as "any
/// text", which is always safe.
final class Literals {
  private static final int MOST_TEXTS = 96;
  private static final int MOST_CHOICES = 512;
  private static final int MOST_OF_CLASS = 16;
  private static final Set<String> NOTHING = Set.of("");

  /// Longer texts are told apart by their beginnings well enough.
  private static final int LONGEST = 10;

  /// What was read of groups; patterns share many of them.
  private final Map<String, Part> groups = new HashMap<>();

  private final Map<Set<String>, Set<String>> sets = new HashMap<>();

  /// What is known of a part of a pattern.
  ///
  /// @param texts all it can match, where that is known and little
  /// @param needed of each of these sets one text stands in every match
  private record Part(Optional<Set<String>> texts, List<Set<String>> needed) {
    static final Part ANY = new Part(Optional.empty(), List.of());

    static Part of(Set<String> texts) {
      return new Part(Optional.of(texts), worth(texts) > 0 ? List.of(texts) : List.of());
    }

    static Part needing(List<Set<String>> needed) {
      return new Part(Optional.empty(), needed);
    }

    /// The set that tells most.
    Optional<Set<String>> best() {
      return needed.stream().max(Comparator.comparingInt(Literals::worth));
    }

    Part optional() {
      if (texts.isEmpty() || texts.get().size() >= MOST_TEXTS) {
        return ANY;
      }
      var or = new LinkedHashSet<>(texts.get());
      or.add("");
      return of(or);
    }
  }

  /// Sets of texts, of each of which every match holds one; none where the pattern tells none.
  /// Equal sets are the same object.
  List<Set<String>> of(String pattern) {
    var part = new Reading(pattern).whole();
    return part.needed().stream().map(this::shortened).distinct().toList();
  }

  private Set<String> shortened(Set<String> texts) {
    return sets.computeIfAbsent(
        texts,
        all ->
            all.stream()
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static int worth(Set<String> texts) {
    return texts.stream().mapToInt(String::length).min().orElse(0);
  }

  private static Part union(List<Part> parts) {
    var texts = new LinkedHashSet<String>();
    var needed = new LinkedHashSet<String>();
    boolean allTexts = true;
    boolean allNeeded = true;
    for (var part : parts) {
      allTexts &= part.texts().isPresent();
      allNeeded &= part.best().isPresent();
      part.texts().ifPresent(texts::addAll);
      part.best().ifPresent(needed::addAll);
    }
    if (allTexts && texts.size() <= MOST_TEXTS) {
      return Part.of(texts);
    }
    return allNeeded && needed.size() <= MOST_CHOICES ? Part.needing(List.of(needed)) : Part.ANY;
  }

  private static Set<String> product(Set<String> firsts, Set<String> seconds) {
    var product = new LinkedHashSet<String>();
    for (var first : firsts) {
      for (var second : seconds) {
        product.add(first + second);
      }
    }
    return product;
  }

  /// One pattern, read from its beginning to its end.
  private final class Reading {
    private final String pattern;
    private int at;

    Reading(String pattern) {
      this.pattern = pattern;
    }

    /// Nothing is known of a pattern that is not understood to its end.
    Part whole() {
      var part = alternatives();
      return at < pattern.length() ? Part.ANY : part;
    }

    private Part alternatives() {
      var parts = new ArrayList<Part>();
      parts.add(sequence());
      while (at < pattern.length() && pattern.charAt(at) == '|') {
        at++;
        parts.add(sequence());
      }
      return parts.size() == 1 ? parts.getFirst() : union(parts);
    }

    private Part sequence() {
      Set<String> running = NOTHING;
      var needed = new ArrayList<Set<String>>();
      boolean whole = true;
      while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
        var part = repeated(atom());
        if (part.texts().isPresent() && running.size() * part.texts().get().size() <= MOST_TEXTS) {
          running = product(running, part.texts().get());
        } else {
          needed.add(running);
          running = part.texts().orElse(NOTHING);
          needed.addAll(part.texts().isPresent() ? List.of() : part.needed());
          whole = false;
        }
      }
      needed.add(running);
      return whole
          ? Part.of(running)
          : Part.needing(needed.stream().filter(texts -> worth(texts) > 0).toList());
    }

    private Part atom() {
      return switch (pattern.charAt(at)) {
        case '(' -> group();
        case '[' -> letters();
        case '\\' -> escape();
        case '.' -> skipped(Part.ANY);
        case '^', '$' -> skipped(Part.of(NOTHING));
        default -> {
          var letter = Character.toString(pattern.codePointAt(at));
          at += letter.length();
          yield Part.of(Set.of(letter));
        }
      };
    }

    private Part skipped(Part part) {
      at++;
      return part;
    }

    private Part group() {
      at++;
      if (pattern.startsWith("?", at)) {
        int colon = pattern.indexOf(':', at);
        int close = pattern.indexOf(')', at);
        int name = pattern.startsWith("?P<", at) ? pattern.indexOf('>', at) : -1;
        if (name < 0 && close >= 0 && (colon < 0 || close < colon)) {
          at = close + 1;
          return Part.of(NOTHING);
        }
        at = Math.max(name, colon >= 0 && name < 0 ? colon : name) + 1;
      }
      var text = pattern.substring(at, Math.max(at, Branches.groupEnd(pattern, at - 1) - 1));
      var known = groups.get(text);
      if (known == null) {
        known = new Reading(text).whole();
        groups.put(text, known);
      }
      at += text.length() + 1;
      return known;
    }

    /// A class in brackets; known where it lists a few letters one by one.
    private Part letters() {
      int from = at + 1;
      int close = pattern.indexOf(']', from + 1);
      if (close < 0) {
        at = pattern.length();
        return Part.ANY;
      }
      var listed = pattern.substring(from, close);
      if (listed.contains("\\") || listed.contains("[")) {
        return unknownClass(from);
      }
      at = close + 1;
      boolean plain = listed.indexOf('-') < 0 && listed.indexOf('^') != 0;
      var texts = new LinkedHashSet<String>();
      listed.codePoints().forEach(letter -> texts.add(Character.toString(letter)));
      return plain && texts.size() <= MOST_OF_CLASS ? Part.of(texts) : Part.ANY;
    }

    private Part unknownClass(int from) {
      int depth = 1;
      at = from;
      while (at < pattern.length() && depth > 0) {
        char c = pattern.charAt(at);
        depth += c == '[' ? 1 : c == ']' && at > from ? -1 : 0;
        at += c == '\\' ? 2 : 1;
      }
      return Part.ANY;
    }

    private Part escape() {
      char kind = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
      at += 2;
      if (kind == 'p' || kind == 'P') {
        int close = pattern.startsWith("{", at) ? pattern.indexOf('}', at) : at;
        at = close < 0 ? pattern.length() : close + 1;
        return Part.ANY;
      }
      if (kind == 'b' || kind == 'B' || kind == 'A' || kind == 'z') {
        return Part.of(NOTHING);
      }
      return Character.isLetterOrDigit(kind) ? Part.ANY : Part.of(Set.of(String.valueOf(kind)));
    }

    private Part repeated(Part part) {
      var result = part;
      while (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
        char sign = pattern.charAt(at);
        int close = sign == '{' ? pattern.indexOf('}', at) : at;
        if (close < 0) {
          at = pattern.length();
          return Part.ANY;
        }
        var counts = pattern.substring(at, close + 1);
        at = close + 1;
        result =
            switch (sign) {
              case '?' -> result.optional();
              case '+' -> Part.needing(result.needed());
              case '*' -> Part.ANY;
              default ->
                  counts.equals("{0,1}")
                      ? result.optional()
                      : counts.startsWith("{0") ? Part.ANY : Part.needing(result.needed());
            };
      }
      return result;
    }
  }
}
