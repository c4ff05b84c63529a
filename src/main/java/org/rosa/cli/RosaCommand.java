package org.rosa.cli;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.rosa.InvalidSettingsException;
import org.rosa.Settings;
import org.rosa.pack.BrokenPackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// `rosa`: what a person types. Exit codes: 0 fine, 1 failed, 2 wrong usage or settings, 3
/// findings.
@QuarkusMain
@Command(
    name = "rosa",
    mixinStandardHelpOptions = true,
    synopsisHeading = "Usage: ",
    customSynopsis = "rosa COMMAND [OPTIONS]",
    header = {
      "Rosa: the mind of a live conference avatar.",
      "",
      "Examples:",
      "  rosa serve                            start the server",
      "  rosa ask \"What is the CTBTO?\"         ask without a server",
      "  rosa ask --lang fr \"CTBTO ?\"          have the answer in French",
      "  rosa doctor                           check a running server",
      "  rosa config                           show every setting",
      "  rosa pack check                       check the conference pack",
      "  rosa redzone test \"Who is right?\"      try out what is declined",
      "  rosa tavus persona apply              give Rosa a face with Tavus",
      "  rosa bench answers                    measure its answers",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "'rosa COMMAND --help' tells more of a command.",
      "Settings are environment variables or lines of rosa.yaml: see docs/settings.md.",
      "Exit codes: 0 fine, 1 failed, 2 wrong usage or settings, 3 findings."
    })
public final class RosaCommand implements Runnable {
  static final int FINE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int FINDINGS = 3;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String... args) {
    int code = run(Settings::fromEnvironment, utf8(System.out), utf8(System.err), args);
    if (code != FINE) {
      System.exit(code);
    }
  }

  /// Runs a command line and returns its exit code.
  static int run(SettingsSource settings, PrintWriter out, PrintWriter err, String... args) {
    var line =
        new CommandLine(new RosaCommand())
            .addSubcommand(new ServeCommand(settings))
            .addSubcommand(new AskCommand(settings))
            .addSubcommand(new DoctorCommand(settings))
            .addSubcommand(new ConfigCommand(settings))
            .addSubcommand(PackCommand.line(settings))
            .addSubcommand(RedzoneCommand.line(settings))
            .addSubcommand(TavusCommand.line(settings))
            .addSubcommand(BenchCommand.line(settings));
    line.setOut(out).setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.getCommandSpec().version("rosa " + version());
    line.setParameterExceptionHandler((e, _) -> misused(e, err));
    line.setExecutionExceptionHandler((e, _, _) -> failed(e, err));
    return line.execute(args);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int misused(ParameterException e, PrintWriter err) {
    err.println("rosa: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static int failed(Exception e, PrintWriter err) {
    if (e instanceof InvalidSettingsException) {
      err.println("rosa: the settings are wrong:");
      String.valueOf(e.getMessage()).lines().forEach(problem -> err.println("  " + problem));
      err.println("See: docs/settings.md");
      return USAGE;
    }
    if (e instanceof BrokenPackException broken) {
      err.println("rosa: the pack is broken:");
      String.valueOf(broken.getMessage()).lines().forEach(line -> err.println("  " + line));
      err.println("See: docs/packs.md");
      return USAGE;
    }
    err.println("rosa: " + requireNonNullElse(e.getMessage(), e.toString()));
    return FAILED;
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static String version() {
    return requireNonNullElse(
        RosaCommand.class.getPackage().getImplementationVersion(), "development");
  }
}
