package org.rosa.cli.failover;

import java.util.Locale;

/// How Rosa went through a scenario.
public enum Verdict {
  /// Every answer was whole, and every check holds.
  PASS,
  /// Every answer was whole, but something that should hold does not.
  PARTIAL,
  /// An answer was not whole, and Rosa said so.
  SAFE,
  /// Something that must hold does not, a call hung, or half an answer looked whole.
  FAIL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
