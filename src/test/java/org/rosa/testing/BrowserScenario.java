package org.rosa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs what is written in `web/browser` in a real browser, and what is written in `web/test`
/// without one. A scenario that fails says what it saw.
public final class BrowserScenario {
  private static final long PATIENCE_SECONDS = 300;

  private BrowserScenario() {}

  /// Runs a scenario against the server at `url`; some need the address of another as well.
  ///
  /// @throws AssertionError with the scenario's output where it fails
  public static void run(String scenario, String url, String... others) {
    var arguments = new ArrayList<>(List.of("browser/run.mjs", url, scenario));
    arguments.addAll(List.of(others));
    node(arguments.toArray(String[]::new));
  }

  /// Runs a script of `web`.
  ///
  /// @throws AssertionError with its output where it fails
  public static void node(String... arguments) {
    var command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command)
              .directory(Path.of("web").toFile())
              .redirectErrorStream(true)
              .start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(output).isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("node must be installed; ./rosa test does that", e);
    }
  }
}
