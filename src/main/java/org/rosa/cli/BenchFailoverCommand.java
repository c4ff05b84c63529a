package org.rosa.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rosa.Rosa;
import org.rosa.cli.failover.FailoverBench;
import org.rosa.cli.failover.Timing;
import org.rosa.cli.failover.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa bench failover`: what visitors hear when models fail.
@Command(
    name = "failover",
    mixinStandardHelpOptions = true,
    header = {
      "Try Rosa out with a model that fails in sixteen ways; takes two minutes.",
      "",
      "Example:",
      "  rosa bench failover",
      ""
    },
    footer = {
      "",
      "docs/failures.md says what the verdicts mean.",
      "Exit codes: 0 all pass, 1 failed, 2 a broken pack, 3 one does not pass."
    })
final class BenchFailoverCommand implements Callable<Integer> {
  /// A scenario that is run once more before all others, so that no figure is that of a cold start.
  private static final String WARM_UP = "S08";

  private final SettingsSource source;

  @Spec private CommandSpec spec;

  BenchFailoverCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var pack = Rosa.packOf(source.read());
    var bench = new FailoverBench(pack, Timing.FULL, Map.of());
    bench.run(WARM_UP);
    var results = new ArrayList<FailoverBench.Result>();
    for (var id : bench.ids()) {
      results.add(bench.run(id));
    }
    print(results, spec.commandLine().getOut());
    return results.stream().allMatch(result -> result.verdict() == Verdict.PASS)
        ? RosaCommand.FINE
        : RosaCommand.FINDINGS;
  }

  private static void print(List<FailoverBench.Result> results, PrintWriter out) {
    var table =
        new TextTable(
            List.of("scenario", "verdict", "asked", "backup asked", "first word ms", "total ms"));
    for (var result : results) {
      table.row(
          List.of(
              result.id() + " " + result.title(),
              result.verdict().word(),
              Integer.toString(result.askedFirst()),
              Integer.toString(result.askedSecond()),
              millis(result.firstWord()),
              millis(result.total())));
    }
    table.lines().forEach(out::println);
    results.stream()
        .filter(result -> !result.complaint().isEmpty())
        .forEach(result -> out.println(result.id() + ": " + result.complaint()));
    out.println();
    out.println(
        Arrays.stream(Verdict.values())
            .map(verdict -> verdict.word() + " " + count(results, verdict))
            .collect(Collectors.joining(", ")));
    out.flush();
  }

  private static long count(List<FailoverBench.Result> results, Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%d", time.toMillis());
  }
}
