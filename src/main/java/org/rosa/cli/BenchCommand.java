package org.rosa.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa bench`: what can be measured on this machine.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisHeading = "Usage: ",
    customSynopsis = "rosa bench COMMAND [OPTIONS]",
    header = {
      "Measure how well and how fast Rosa answers.",
      "",
      "Examples:",
      "  rosa bench answers                        the pack that ROSA_PACK names",
      "  rosa bench answers --pack packs/my-event  another one",
      "  rosa bench redzone                        what is declined, and how fast",
      "  rosa bench failover                       what is heard when models fail",
      "  rosa bench load                           what Rosa adds, under load",
      "  rosa bench soak                           whether she holds ever more memory",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "docs/answers.md, docs/failures.md and docs/latency.md say what the figures mean."
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  private BenchCommand() {}

  /// The command with its own commands.
  static CommandLine line(SettingsSource settings) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchAnswersCommand(settings))
        .addSubcommand(new BenchRedzoneCommand(settings))
        .addSubcommand(new BenchFailoverCommand(settings))
        .addSubcommand(new BenchLoadCommand())
        .addSubcommand(new BenchSoakCommand())
        .addSubcommand(new BenchModelCommand());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
