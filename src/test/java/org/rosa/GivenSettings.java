package org.rosa;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Settings as an operator would give them: names and values of the environment, and a `rosa.yaml`.
record GivenSettings(Map<String, String> environment, Optional<Path> yaml) {
  static final long OPEN_FILES = 1_000_000;

  /// Variables of the environment, given as name, value, name, value, …
  static GivenSettings given(String... namesAndValues) {
    return given(Map.of(), namesAndValues);
  }

  /// The same, added to others.
  static GivenSettings given(Map<String, String> others, String... namesAndValues) {
    var environment = new HashMap<>(others);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      environment.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new GivenSettings(environment, Optional.empty());
  }

  /// The same with this `rosa.yaml` in a folder.
  GivenSettings yaml(Path folder, String text) {
    var file = folder.resolve("rosa.yaml");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new GivenSettings(environment, Optional.of(file));
  }

  Settings settings() {
    try {
      return read();
    } catch (InvalidSettingsException e) {
      throw new AssertionError(e);
    }
  }

  /// Why Rosa does not start.
  String refusal() {
    var refusal = catchThrowableOfType(InvalidSettingsException.class, this::read);
    if (refusal == null) {
      throw new AssertionError("the settings were accepted");
    }
    return String.valueOf(refusal.getMessage());
  }

  /// A setting as `rosa config` shows it: value and origin.
  String shown(String name) {
    return settings().shown().stream()
        .filter(shown -> shown.name().equals(name))
        .map(shown -> shown.value() + " from " + shown.origin())
        .findFirst()
        .orElse("not shown");
  }

  private Settings read() throws InvalidSettingsException {
    return Settings.read(
        environment, yaml.orElse(Path.of("no-such-rosa.yaml")), Path.of("/opt/rosa"), OPEN_FILES);
  }
}
