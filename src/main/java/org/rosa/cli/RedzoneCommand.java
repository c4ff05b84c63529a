package org.rosa.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa redzone`: what an organisation does to review the red zone.
@Command(
    name = "redzone",
    mixinStandardHelpOptions = true,
    synopsisHeading = "Usage: ",
    customSynopsis = "rosa redzone COMMAND [OPTIONS]",
    header = {
      "Try out what Rosa declines.",
      "",
      "Examples:",
      "  rosa redzone test \"Who is right in that war?\"",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {"", "docs/red-zone.md says what is declined and why."})
final class RedzoneCommand implements Runnable {
  @Spec private CommandSpec spec;

  private RedzoneCommand() {}

  /// The command with its own commands.
  static CommandLine line(SettingsSource settings) {
    return new CommandLine(new RedzoneCommand()).addSubcommand(new RedzoneTestCommand(settings));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
