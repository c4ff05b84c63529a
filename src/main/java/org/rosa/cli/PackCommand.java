package org.rosa.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa pack`: what can be done with a pack.
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    header = {
      "Work on a conference pack.",
      "",
      "Examples:",
      "  rosa pack import schedule.json        compare a programme with the pack's",
      ""
    },
    commandListHeading = "%nCommands:%n",
    subcommands = PackImportCommand.class)
final class PackCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
