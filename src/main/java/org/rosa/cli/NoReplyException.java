package org.rosa.cli;

/// A server gave no whole answer; the message says what happened instead.
final class NoReplyException extends Exception {
  private static final long serialVersionUID = 1L;

  NoReplyException(String message) {
    super(message);
  }
}
