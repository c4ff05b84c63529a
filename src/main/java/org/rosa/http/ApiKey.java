package org.rosa.http;

import static java.util.Objects.requireNonNull;

/// A key that opens the chat and models routes.
///
/// @param name for people; never secret
/// @param secret what a caller sends
/// @param profile how this caller's answers are written
public record ApiKey(String name, String secret, Profile profile) {
  public ApiKey {
    if (name.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException("a key has a name and a secret");
    }
    requireNonNull(profile, "profile");
  }

  /// Without the secret.
  @Override
  public String toString() {
    return name + ":****:" + profile.word();
  }
}
