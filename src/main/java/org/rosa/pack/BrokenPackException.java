package org.rosa.pack;

import java.nio.file.Path;

/// A pack cannot be used: which file, which line, what is wrong and what to do.
public final class BrokenPackException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param line counted from 1; 0 for the file as a whole
  BrokenPackException(Path file, int line, String what) {
    super(file + (line > 0 ? ":" + line : "") + ": " + what);
  }
}
