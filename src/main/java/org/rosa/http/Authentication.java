package org.rosa.http;

import static java.util.Objects.requireNonNull;

/// Who a request comes from.
sealed interface Authentication {
  /// The holder of this key.
  record Known(ApiKey key) implements Authentication {
    public Known {
      requireNonNull(key, "key");
    }
  }

  /// Nobody: no key was sent.
  record Missing() implements Authentication {}

  /// Nobody: the key is not one of ours.
  record Wrong() implements Authentication {}
}
