package org.rosa.guardrail;

import java.util.ArrayList;
import java.util.List;

/// Splits a pattern into smaller ones that together match what it matches: `x(?:a|b)y` is `xay` and
/// `xby`. Small patterns need more words of a text each, so that most need no matching, and they
/// are quick to compile. Alternations of mere words stay as they are.
final class Branches {
  private static final int MOST = 24;

  private Branches() {}

  static List<String> of(String pattern) {
    var done = new ArrayList<String>();
    var open = new ArrayList<>(List.of(pattern));
    while (!open.isEmpty()) {
      var next = open.removeLast();
      var parts = split(next);
      if (parts.size() > 1 && parts.size() + open.size() + done.size() <= MOST) {
        open.addAll(parts.reversed());
      } else {
        done.add(next);
      }
    }
    return done;
  }

  /// The alternatives of the pattern, or of its first group with alternatives that are more than
  /// words; the pattern itself where there are none.
  private static List<String> split(String pattern) {
    var alternatives = alternatives(pattern);
    if (alternatives.size() > 1) {
      return alternatives;
    }
    for (int at = 0; at < pattern.length(); ) {
      int end = end(pattern, at);
      if (pattern.startsWith("(?:", at) && !isRepeated(pattern, end)) {
        var inner = alternatives(pattern.substring(at + 3, end - 1));
        if (inner.size() > 1 && inner.stream().anyMatch(part -> part.indexOf('(') >= 0)) {
          var before = pattern.substring(0, at);
          var after = pattern.substring(end);
          return inner.stream().map(part -> before + part + after).toList();
        }
      }
      at = end;
    }
    return List.of(pattern);
  }

  private static boolean isRepeated(String pattern, int end) {
    return end < pattern.length() && "*+?{".indexOf(pattern.charAt(end)) >= 0;
  }

  private static List<String> alternatives(String pattern) {
    var alternatives = new ArrayList<String>();
    int start = 0;
    for (int at = 0; at < pattern.length(); ) {
      if (pattern.charAt(at) == '|') {
        alternatives.add(pattern.substring(start, at));
        start = at + 1;
      }
      at = end(pattern, at);
    }
    alternatives.add(pattern.substring(start));
    return alternatives;
  }

  /// Where what begins at an index ends: a group, a class, an escape or a letter.
  private static int end(String pattern, int at) {
    return switch (pattern.charAt(at)) {
      case '\\' -> Math.min(pattern.length(), at + 2);
      case '[' -> classEnd(pattern, at);
      case '(' -> groupEnd(pattern, at);
      default -> at + 1;
    };
  }

  /// Where a group ends that begins at an index.
  static int groupEnd(String pattern, int from) {
    int at = from + 1;
    while (at < pattern.length() && pattern.charAt(at) != ')') {
      at = end(pattern, at);
    }
    return Math.min(pattern.length(), at + 1);
  }

  private static int classEnd(String pattern, int from) {
    int at = pattern.startsWith("^", from + 1) ? from + 3 : from + 2;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(pattern.length(), at + 1);
  }
}
