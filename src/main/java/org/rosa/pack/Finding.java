package org.rosa.pack;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;

/// Something wrong or doubtful in a pack.
///
/// @param line counted from 1; 0 for the file as a whole
/// @param rule id of the rule that found it
/// @param what is wrong
/// @param fix what to do about it
public record Finding(
    Path file, int line, Severity severity, String rule, String what, String fix) {
  /// Whether a pack can be used all the same.
  public enum Severity {
    ERROR,
    WARNING;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Finding {
    requireNonNull(file, "file");
    requireNonNull(severity, "severity");
    requireNonNull(rule, "rule");
    requireNonNull(what, "what");
    requireNonNull(fix, "fix");
    if (line < 0) {
      throw new IllegalArgumentException("lines are counted from 1");
    }
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// File and line, as editors and terminals open them.
  public String place() {
    return line > 0 ? file + ":" + line : file.toString();
  }

  @Override
  public String toString() {
    return place() + ": " + severity.word() + " " + rule + ": " + what + "; " + fix;
  }
}
