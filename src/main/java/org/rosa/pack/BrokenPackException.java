package org.rosa.pack;

import java.util.List;
import java.util.stream.Collectors;

/// A pack cannot be used: which files, which lines, what is wrong and what to do.
public final class BrokenPackException extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 5;

  private final transient List<Finding> findings;

  /// @param findings of which one at least is an error
  BrokenPackException(List<Finding> findings) {
    super(message(findings.stream().filter(Finding::isError).toList()));
    this.findings = List.copyOf(findings);
  }

  /// Everything found, warnings too.
  public List<Finding> findings() {
    return findings;
  }

  private static String message(List<Finding> errors) {
    var shown =
        errors.stream().limit(SHOWN).map(Finding::toString).collect(Collectors.joining("\n"));
    return errors.size() <= SHOWN
        ? shown
        : shown + "\n" + (errors.size() - SHOWN) + " more: see rosa pack check";
  }
}
