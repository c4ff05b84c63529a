package org.rosa.tavus.fake;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// What goes wrong with one request.
public sealed interface Mishap {
  /// Nothing is done, and a status answers.
  record Status(int code, String body) implements Mishap {
    public Status {
      requireNonNull(body, "body");
    }
  }

  /// Nothing is done, and the connection is cut.
  record Cut() implements Mishap {}

  /// It is done, and then the connection is cut.
  record DoneThenCut() implements Mishap {}

  /// It is done, and the answer leaves late.
  record Late(Duration by) implements Mishap {}

  /// It is done, and answered when a test says so.
  record Held() implements Mishap {}
}
