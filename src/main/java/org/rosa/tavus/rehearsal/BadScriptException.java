package org.rosa.tavus.rehearsal;

/// A script with a line that means nothing; the message names it.
public final class BadScriptException extends Exception {
  private static final long serialVersionUID = 1L;

  BadScriptException(int line, String problem) {
    super("line " + line + ": " + problem);
  }
}
