package org.rosa.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import org.rosa.Rosa;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `rosa serve`: the server, until it is stopped.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = {
      "Start the server.",
      "",
      "Examples:",
      "  rosa serve",
      "  ROSA_PORT=9000 rosa serve",
      "  OPENAI_API_KEY=... rosa serve           answer with OpenAI's gpt-4o",
      ""
    },
    footer = {"", "It runs until it is stopped, such as with Ctrl-C."})
final class ServeCommand implements Callable<Integer> {
  private final SettingsSource source;

  @Option(
      names = "--train",
      hidden = true,
      description = "Start, answer a few questions to itself and stop; warms the start-up cache.")
  private boolean train;

  ServeCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var settings = source.read();
    Rosa.readPack(settings);
    System.setProperty("quarkus.http.host", settings.host());
    System.setProperty("quarkus.http.port", train ? "0" : Integer.toString(settings.port()));
    if (train) {
      Quarkus.run(TrainingRun.class);
    } else {
      Quarkus.run();
    }
    return RosaCommand.FINE;
  }
}
