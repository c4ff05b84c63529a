package org.rosa.tavus.rehearsal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/// What the avatar would have said to one thing.
///
/// @param occasion what it was said to: the visitor's words, or what happened
/// @param text empty when it would have been mute
/// @param status of the answer to the last request
/// @param dropped requests that were sent and given up while the visitor still spoke
/// @param firstWords from the last request to the first words; empty without any
/// @param whole from the last request to the end of its answer
public record Spoken(
    String occasion,
    String text,
    int status,
    int dropped,
    Optional<Duration> firstWords,
    Duration whole) {
  public Spoken {
    requireNonNull(occasion, "occasion");
    requireNonNull(text, "text");
    requireNonNull(firstWords, "firstWords");
    requireNonNull(whole, "whole");
  }

  /// Whether the avatar would have stood there without a word.
  public boolean mute() {
    return text.isBlank();
  }
}
