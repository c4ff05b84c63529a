package org.rosa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.rosa.CurrentPack;
import org.rosa.Settings;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Verdict;
import org.rosa.language.Language;
import org.rosa.pack.PackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `rosa bench redzone`: how well and how fast the red zone judges.
@Command(
    name = "redzone",
    mixinStandardHelpOptions = true,
    header = {
      "Judge a suite of sentences and tell how well and how fast.",
      "",
      "Examples:",
      "  rosa bench redzone",
      "  rosa bench redzone --suite my-probes",
      ""
    },
    footer = {
      "",
      "Tuned sentences were read while patterns were written, unseen ones were not.",
      "Exit codes: 0 fine, 1 failed, 2 wrong usage or a broken pack."
    })
final class BenchRedzoneCommand implements Callable<Integer> {
  private static final int ROUNDS = 5;

  private final SettingsSource source;

  @Spec private CommandSpec spec;

  @Option(
      names = "--suite",
      paramLabel = "DIR",
      description = "Folder of <code>_violations.tsv, <code>_near.tsv and <code>_output.tsv.")
  private Path suite = Path.of("src/test/resources/org/rosa/guardrail");

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "The pack's folder; else the one that ROSA_PACK names.")
  private Optional<Path> folder = Optional.empty();

  BenchRedzoneCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var settings = source.read();
    var pack = new CurrentPack(PackReader.read(folder.orElse(settings.pack())), Settings.lessons());
    var guardrail = pack.guardrail();
    var lines = lines();
    var out = spec.commandLine().getOut();
    print("tuned", lines.stream().filter(line -> !line.unseen()).toList(), guardrail, out);
    print("unseen", lines.stream().filter(RedzoneSuite.Line::unseen).toList(), guardrail, out);
    printTimes(lines, guardrail, out);
    out.flush();
    return RosaCommand.FINE;
  }

  private List<RedzoneSuite.Line> lines() throws IOException {
    try {
      return RedzoneSuite.read(suite).lines();
    } catch (NoSuchFileException e) {
      throw new ParameterException(spec.commandLine(), "there is no '" + e.getFile() + "'");
    }
  }

  private static void print(
      String title, List<RedzoneSuite.Line> lines, Guardrail guardrail, PrintWriter out) {
    var table =
        new TextTable(
            List.of(
                title,
                "violations",
                "declined %",
                "near misses",
                "declined %",
                "bad blocked %",
                "good blocked %"));
    var recalls = new ArrayList<Double>();
    for (var language : Language.values()) {
      var own = lines.stream().filter(line -> line.language() == language).toList();
      var recall = share(own, RedzoneSuite.Kind.VIOLATIONS, _ -> true, guardrail);
      var over = share(own, RedzoneSuite.Kind.NEAR, _ -> true, guardrail);
      recalls.add(recall.percent());
      table.row(
          List.of(
              language.code(),
              Long.toString(recall.whole()),
              recall.shown(),
              Long.toString(over.whole()),
              over.shown(),
              share(own, RedzoneSuite.Kind.OUTPUT, RedzoneSuite.Line::bad, guardrail).shown(),
              share(own, RedzoneSuite.Kind.OUTPUT, line -> !line.bad(), guardrail).shown()));
    }
    table.lines().forEach(out::println);
    out.printf(
        Locale.ROOT,
        "gap between languages: %.1f points%n%n",
        recalls.stream().mapToDouble(r -> r).max().orElse(0)
            - recalls.stream().mapToDouble(r -> r).min().orElse(0));
  }

  private static Share share(
      List<RedzoneSuite.Line> lines,
      RedzoneSuite.Kind kind,
      Predicate<RedzoneSuite.Line> which,
      Guardrail guardrail) {
    var chosen = lines.stream().filter(line -> line.kind() == kind).filter(which).toList();
    long declined = chosen.stream().filter(line -> isDeclined(line, guardrail)).count();
    return new Share(declined, chosen.size());
  }

  private static boolean isDeclined(RedzoneSuite.Line line, Guardrail guardrail) {
    var turns = line.turns();
    var verdict =
        line.kind() == RedzoneSuite.Kind.OUTPUT
            ? guardrail.judgeOutput("", turns.getLast(), line.language())
            : guardrail.judgeInput(
                turns.getLast(), turns.subList(0, turns.size() - 1), line.language());
    return verdict instanceof Verdict.Decline;
  }

  private static void printTimes(
      List<RedzoneSuite.Line> lines, Guardrail guardrail, PrintWriter out) {
    for (int round = 0; round < ROUNDS; round++) {
      lines.forEach(line -> isDeclined(line, guardrail));
    }
    var table = new TextTable(List.of("ms", "p50", "p99"));
    for (boolean output : new boolean[] {false, true}) {
      var times = new ArrayList<Duration>();
      for (int round = 0; round < ROUNDS; round++) {
        for (var line : lines) {
          if ((line.kind() == RedzoneSuite.Kind.OUTPUT) == output) {
            long start = System.nanoTime();
            isDeclined(line, guardrail);
            times.add(Duration.ofNanos(System.nanoTime() - start));
          }
        }
      }
      var latencies = new Latencies(times);
      table.row(
          List.of(
              output ? "a segment" : "an utterance",
              Latencies.shown(latencies.percentile(50)),
              Latencies.shown(latencies.percentile(99))));
    }
    table.lines().forEach(out::println);
  }
}
