package org.rosa.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa tavus persona`: the persona as code.
@Command(
    name = "persona",
    mixinStandardHelpOptions = true,
    synopsisHeading = "Usage: ",
    customSynopsis = "rosa tavus persona COMMAND [OPTIONS]",
    header = {
      "Keep the persona at Tavus as the pack and the settings want it.",
      "",
      "Examples:",
      "  rosa tavus persona plan              what would change",
      "  rosa tavus persona apply             change it",
      "  rosa tavus persona apply --id p123   take over a persona that is there",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {"", "Tavus calls a persona PAL today; TAVUS_API or --api chooses the word."})
final class TavusPersonaCommand implements Runnable {
  @Spec private CommandSpec spec;

  private TavusPersonaCommand() {}

  /// The command with its own commands.
  static CommandLine line(SettingsSource settings) {
    return new CommandLine(new TavusPersonaCommand())
        .addSubcommand(new PersonaShowCommand(settings))
        .addSubcommand(new PersonaPlanCommand(settings))
        .addSubcommand(new PersonaApplyCommand(settings))
        .addSubcommand(new PersonaDeleteCommand(settings));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
