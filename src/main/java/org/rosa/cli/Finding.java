package org.rosa.cli;

import static java.util.Objects.requireNonNull;

/// What a check saw of a server.
///
/// @param seen in a few words
/// @param advice what to do about it; empty when all is well
record Finding(Grade grade, String seen, String advice) {
  /// How bad it is. A warning does not make the doctor's exit code bad.
  enum Grade {
    OK("ok"),
    WARN("warn"),
    FAIL("FAIL");

    private final String word;

    Grade(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  Finding {
    requireNonNull(grade, "grade");
    requireNonNull(seen, "seen");
    if (advice.isEmpty() != (grade == Grade.OK)) {
      throw new IllegalArgumentException("advice is for what is not well, and belongs to it");
    }
  }

  static Finding ok(String seen) {
    return new Finding(Grade.OK, seen, "");
  }

  static Finding warn(String seen, String advice) {
    return new Finding(Grade.WARN, seen, advice);
  }

  static Finding fail(String seen, String advice) {
    return new Finding(Grade.FAIL, seen, advice);
  }
}
