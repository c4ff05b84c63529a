package org.rosa.cli;

import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rosa.tavus.fake.FakeTavus;
import org.rosa.tavus.fake.Habits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `rosa tavus fake`: Tavus's API without Tavus, for trials by hand.
@Command(
    name = "fake",
    mixinStandardHelpOptions = true,
    header = {
      "Serve a stand-in for Tavus's API that costs nothing and has no face.",
      "",
      "Examples:",
      "  rosa tavus fake --port 9901",
      "  TAVUS_API_KEY=fake TAVUS_BASE_URL=http://127.0.0.1:9901 rosa tavus faces",
      ""
    },
    footer = {"", "It runs until it is stopped."})
final class TavusFakeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--port", paramLabel = "PORT", description = "Port; 0 takes a free one.")
  private int port;

  @Option(names = "--key", paramLabel = "KEY", description = "The key it wants; else 'fake'.")
  private String key = "fake";

  @Option(names = "--old-names", description = "Answer in the words until 2026.")
  private boolean oldNames;

  @Option(names = "--most", paramLabel = "N", description = "Most conversations at a time; else 3.")
  private int most = Habits.USUAL.most();

  @Override
  public Integer call() throws Exception {
    var names = oldNames ? Habits.Names.OLD : Habits.Names.NEW;
    var vertx = Vertx.vertx();
    try {
      var fake = new FakeTavus(vertx, key, Habits.USUAL.withNames(names).withMost(most));
      var server =
          fake.listen(port).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
      var out = spec.commandLine().getOut();
      out.println("serving http://127.0.0.1:" + server.actualPort());
      out.flush();
      new CountDownLatch(1).await();
      return RosaCommand.FINE;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
  }
}
