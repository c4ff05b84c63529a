package org.rosa.cli;

import static java.util.Objects.requireNonNull;

/// One thing the doctor looks at.
///
/// @param name short, unique
record Check(String name, Look look) {
  /// Looks at a server.
  @FunctionalInterface
  interface Look {
    Finding at(AskedServer server) throws NoReplyException;
  }

  Check {
    requireNonNull(name, "name");
    requireNonNull(look, "look");
  }

  /// What is found; a server that does not reply is a finding too.
  Finding on(AskedServer server) {
    try {
      return look.at(server);
    } catch (NoReplyException e) {
      return Finding.fail(
          String.valueOf(e.getMessage()), "look at the server's log for what holds it up");
    }
  }
}
