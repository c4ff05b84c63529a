package org.rosa.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.rosa.Settings;

/// What a typed command gave: exit code, standard output and standard error.
record Typed(int code, String out, String err) {
  /// Types a command where no setting is set.
  static Typed rosa(String... args) {
    return rosa(Map.of(), args);
  }

  /// Types a command with these variables in the environment.
  static Typed rosa(Map<String, String> environment, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        RosaCommand.run(
            () -> Settings.read(environment, Path.of("no-such-rosa.yaml"), Path.of("."), 4_096),
            new PrintWriter(out),
            new PrintWriter(err),
            args);
    return new Typed(code, out.toString(), err.toString());
  }
}
