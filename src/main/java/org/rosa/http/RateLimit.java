package org.rosa.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How many answers of models one key may have. The first of them may come all at once; then they
/// come back evenly.
///
/// @param per the time in which as many come back
public record RateLimit(int answers, Duration per) {
  public RateLimit {
    requireNonNull(per, "per");
    if (answers < 1 || !per.isPositive()) {
      throw new IllegalArgumentException("a rate limit lets something pass");
    }
  }
}
