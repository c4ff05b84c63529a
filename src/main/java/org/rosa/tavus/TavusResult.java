package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/// What became of something asked of Tavus.
public sealed interface TavusResult<T> {
  /// Tavus did it.
  record Done<T>(T value) implements TavusResult<T> {
    public Done {
      requireNonNull(value, "value");
    }
  }

  /// Tavus said no, and nothing happened; the same will be refused again.
  ///
  /// @param reason Tavus's own words, on one line, without the key
  record Refused<T>(int status, String reason) implements TavusResult<T> {
    public Refused {
      requireNonNull(reason, "reason");
    }
  }

  /// Tavus could not be asked, or asks to be left alone for now; nothing happened.
  record Unavailable<T>(String reason) implements TavusResult<T> {
    public Unavailable {
      requireNonNull(reason, "reason");
    }
  }

  /// The request went out and no proper answer came: it may have happened or not.
  record Unclear<T>(String reason) implements TavusResult<T> {
    public Unclear {
      requireNonNull(reason, "reason");
    }
  }

  /// The same with another value.
  default <U> TavusResult<U> map(Function<T, U> change) {
    return then(value -> new Done<>(change.apply(value)));
  }

  /// What the value leads to; whatever else happened stays as it is.
  default <U> TavusResult<U> then(Function<T, TavusResult<U>> next) {
    return switch (this) {
      case Done<T>(var value) -> next.apply(value);
      case Refused<T>(var status, var reason) -> new Refused<>(status, reason);
      case Unavailable<T>(var reason) -> new Unavailable<>(reason);
      case Unclear<T>(var reason) -> new Unclear<>(reason);
    };
  }

  /// In words for people and logs, without the value.
  default String words() {
    return switch (this) {
      case Done<T> _ -> "done";
      case Refused<T>(var status, var reason) -> "Tavus refused it: " + status + ", " + reason;
      case Unavailable<T>(var reason) -> "Tavus is not available: " + reason;
      case Unclear<T>(var reason) -> "Tavus gave no clear answer: " + reason;
    };
  }
}
