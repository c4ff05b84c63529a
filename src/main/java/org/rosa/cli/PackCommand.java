package org.rosa.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa pack`: what an organizer does with packs.
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    synopsisHeading = "Usage: ",
    customSynopsis = "rosa pack COMMAND [OPTIONS]",
    header = {
      "Check a conference pack, begin a new one, or import a programme.",
      "",
      "Examples:",
      "  rosa pack check                  check the pack that ROSA_PACK names",
      "  rosa pack check packs/my-event   check another one",
      "  rosa pack new packs/my-event     begin a pack",
      "  rosa pack import schedule.json   compare a programme with the pack's",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {"", "docs/packs.md says what a pack holds."})
final class PackCommand implements Runnable {
  @Spec private CommandSpec spec;

  private PackCommand() {}

  /// The command with its own commands.
  static CommandLine line(SettingsSource settings) {
    return new CommandLine(new PackCommand())
        .addSubcommand(new PackCheckCommand(settings))
        .addSubcommand(new PackNewCommand())
        .addSubcommand(new PackImportCommand());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
