package org.rosa.cli;

/// Tavus did not do what it was asked; the message says why.
final class TavusFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  TavusFailedException(String message) {
    super(message);
  }
}
