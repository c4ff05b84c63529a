package org.rosa.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/// How many answers of models each key may have.
///
/// @param usual for every key that has no limit of its own; empty: no limit
/// @param own by a key's name
public record RateLimits(Optional<RateLimit> usual, Map<String, RateLimit> own) {
  public RateLimits {
    requireNonNull(usual, "usual");
    own = Map.copyOf(own);
  }

  Optional<RateLimit> of(ApiKey key) {
    var limit = own.get(key.name());
    return limit == null ? usual : Optional.of(limit);
  }
}
