package org.rosa.guardrail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How far the red zone reaches.
public enum Mode {
  /// Published facts are stated with date and source, and never interpreted.
  PUBLIC_FACTS,
  /// Categories that the policy keeps for this mode are declined too.
  STRICT,
  /// Nothing is judged; for benchmarks on one machine.
  OFF;

  /// The mode of this name, such as `public-facts`.
  public static Optional<Mode> named(String name) {
    return Arrays.stream(values()).filter(mode -> mode.word().equals(name)).findAny();
  }

  /// All names, for messages to people.
  public static String names() {
    return Arrays.stream(values()).map(Mode::word).collect(Collectors.joining(", "));
  }

  /// The name as it is written in settings.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
