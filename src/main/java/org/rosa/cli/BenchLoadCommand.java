package org.rosa.cli;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.rosa.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `rosa bench load`: what Rosa adds to a model's time, under load and beside her peers.
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    header = {
      "Measure what Rosa adds to a model's time, under load.",
      "",
      "Examples:",
      "  rosa bench load                       the whole of it, about half an hour",
      "  rosa bench load --streams 1,50        some minutes",
      "  rosa bench load --peers               beside other servers",
      "  rosa bench load --json | jq '.figures[] | select(.held | not)'",
      ""
    },
    description = {
      "Starts a model server and Rosas of its own, each in a process of its own. docs/latency.md"
          + " says what the figures mean."
    },
    footer = {"", "Exit codes: 0 measured, 1 failed, 2 wrong usage."})
final class BenchLoadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--streams",
      paramLabel = "N,N",
      split = ",",
      description = "Numbers of callers at a time; 1,50,500,2000 if not given.")
  private List<Integer> streams = List.of(1, 50, 500, 2_000);

  @Option(
      names = "--embedded",
      paramLabel = "N",
      description = "Callers that the pack answers; 10000 if not given.")
  private int embedded = 10_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often every server has its turn; 2 if not given.")
  private int rounds = 2;

  @Option(
      names = "--pace",
      paramLabel = "MS",
      description = "From word to word; 20 if not given, and 100 beyond 100 callers.")
  private Optional<Integer> pace = Optional.empty();

  @Option(
      names = "--peers",
      description = "Measure other servers too; fetches them with apt-get and npm.")
  private boolean peers;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchLoadCommand() {}

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    var vertx = Vertx.vertx();
    try (var servers = new LoadServers(Settings.home(), spec.commandLine().getErr())) {
      var report = new LoadBench(options(), servers, vertx, spec.commandLine().getErr()).run();
      if (json) {
        out.println(LoadPrint.json(report).encode());
      } else {
        LoadPrint.print(report, out);
      }
      out.flush();
      return RosaCommand.FINE;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
  }

  private LoadOptions options() {
    try {
      return new LoadOptions(
          streams,
          rounds,
          pace.map(ms -> Duration.ofMillis(ms)),
          embedded,
          peers,
          Settings.openFileLimit());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "numbers are whole, from 1 on");
    }
  }
}
