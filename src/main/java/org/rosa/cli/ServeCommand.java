package org.rosa.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import org.rosa.Settings;
import org.rosa.pack.PackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `rosa serve`: the server, until it is stopped.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start the server.")
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--train",
      hidden = true,
      description = "Start, answer a few questions to itself and stop; warms the start-up cache.")
  private boolean train;

  @Override
  public Integer call() throws Exception {
    var settings = Settings.fromEnvironment();
    PackReader.read(settings.pack());
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
