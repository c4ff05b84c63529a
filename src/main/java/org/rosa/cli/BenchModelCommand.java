package org.rosa.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.rosa.load.PacedModel;
import org.rosa.load.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `rosa bench model`: the model server of `rosa bench load`, for whoever measures by hand.
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    header = {
      "Serve a model that says 64 words at a fixed pace, whatever it is asked.",
      "",
      "Examples:",
      "  rosa bench model --port 9900",
      "  rosa bench model --port 9900 --pace 20 --think 150",
      ""
    },
    footer = {"", "It runs until its standard input ends or it is stopped."})
final class BenchModelCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--port", paramLabel = "PORT", description = "Port; 0 takes a free one.")
  private int port;

  @Option(names = "--pace", paramLabel = "MS", description = "From word to word; 20 if not given.")
  private int pace = 20;

  @Option(names = "--think", paramLabel = "MS", description = "Until the first word; else 0.")
  private int think;

  @Override
  public Integer call() throws Exception {
    var script =
        new Script(64, Duration.ofMillis(pace), Duration.ofMillis(think), Script.Words.PROSE);
    var vertx = Vertx.vertx();
    try {
      var model = new PacedModel(vertx, script, System::nanoTime, new PacedModel.Watcher() {});
      var server =
          model.listen(port).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
      var out = spec.commandLine().getOut();
      out.println("serving http://127.0.0.1:" + server.actualPort() + "/v1");
      out.flush();
      awaitEndOfInput();
      return RosaCommand.FINE;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // What is typed means nothing.
    }
  }
}
