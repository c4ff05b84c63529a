package org.rosa.cli;

/// A peer does not run on this machine.
final class NoPeerException extends Exception {
  private static final long serialVersionUID = 1;

  NoPeerException(String message) {
    super(message);
  }
}
