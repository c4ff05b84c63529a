package org.rosa.stage;

import static java.util.Objects.requireNonNull;

/// Where a visitor meets the avatar.
///
/// @param url of her call
/// @param token opens the call to this visitor alone; may be empty
public record Invitation(String url, String token) {
  public Invitation {
    requireNonNull(url, "url");
    requireNonNull(token, "token");
  }

  /// Without the token.
  @Override
  public String toString() {
    return "Invitation[" + url + "]";
  }
}
