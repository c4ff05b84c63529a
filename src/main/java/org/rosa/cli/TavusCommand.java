package org.rosa.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa tavus`: the avatar's side of Rosa.
@Command(
    name = "tavus",
    mixinStandardHelpOptions = true,
    synopsisHeading = "Usage: ",
    customSynopsis = "rosa tavus COMMAND [OPTIONS]",
    header = {
      "Give Rosa a face with Tavus.",
      "",
      "Examples:",
      "  rosa tavus faces                     list the faces there are",
      "  rosa tavus persona apply             make the persona, or change what differs",
      "  rosa tavus call --text \"Where is the lift?\"",
      "                                       rehearse a call without Tavus",
      "  rosa doctor --tavus                  check what Tavus will meet",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {"", "docs/tavus.md leads from an API key to a talking avatar."})
final class TavusCommand implements Runnable {
  @Spec private CommandSpec spec;

  private TavusCommand() {}

  /// The command with its own commands.
  static CommandLine line(SettingsSource settings) {
    return new CommandLine(new TavusCommand())
        .addSubcommand(TavusPersonaCommand.line(settings))
        .addSubcommand(new TavusFacesCommand(settings))
        .addSubcommand(new TavusCallCommand(settings))
        .addSubcommand(new TavusFakeCommand());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
