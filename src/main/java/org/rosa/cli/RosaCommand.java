package org.rosa.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.rosa.InvalidSettingsException;
import org.rosa.pack.BrokenPackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/// `rosa`: what a person types. Exit codes: 0 fine, 1 failed, 2 wrong usage or settings, 3
/// findings.
@QuarkusMain
@Command(
    name = "rosa",
    description = "The mind of a live conference avatar.",
    mixinStandardHelpOptions = true,
    subcommands = {ServeCommand.class, AskCommand.class, ConfigCommand.class, DoctorCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    customSynopsis = "",
    header = {
      "Examples:",
      "  rosa serve                              start the server",
      "  rosa ask \"What is the CTBTO?\"           ask without a server",
      "  rosa ask --lang fr \"C'est quand ?\"      ask in French",
      "  rosa doctor                             check a running server",
      "  rosa config                             show every setting",
      ""
    },
    footer = {"", "Exit codes: 0 fine, 1 failed, 2 wrong usage or settings, 3 findings."})
public final class RosaCommand implements Runnable {
  static final int FINE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String... args) {
    int code = run(utf8(System.out), utf8(System.err), args);
    if (code != FINE) {
      System.exit(code);
    }
  }

  /// Runs a command line and returns its exit code.
  static int run(PrintWriter out, PrintWriter err, String... args) {
    var line = new CommandLine(new RosaCommand());
    line.setOut(out).setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.getCommandSpec().version("rosa " + version());
    line.setExecutionExceptionHandler(
        (e, _, _) -> {
          err.println("rosa: " + e.getMessage());
          return e instanceof InvalidSettingsException || e instanceof BrokenPackException
              ? USAGE
              : FAILED;
        });
    return line.execute(args);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static String version() {
    var version = RosaCommand.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
