package org.rosa.cli;

import java.util.concurrent.Callable;
import org.rosa.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa config`: every setting, its value and where it came from.
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Show every setting, its value and where it came from.")
final class ConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    for (var shown : Settings.fromEnvironment().shown()) {
      var value = shown.value().isEmpty() ? "-" : shown.value();
      out.printf("%-36s %-44s %s%n", shown.name(), value, shown.origin());
    }
    return RosaCommand.FINE;
  }
}
