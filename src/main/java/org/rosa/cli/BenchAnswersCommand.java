package org.rosa.cli;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.rosa.pack.PackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `rosa bench answers`: a pack's golden questions, asked without a model, judged and timed.
@Command(
    name = "answers",
    mixinStandardHelpOptions = true,
    header = {
      "Ask a pack its golden questions without a model, and judge and time them.",
      "",
      "Examples:",
      "  rosa bench answers",
      "  rosa bench answers --pack packs/my-event",
      "  rosa bench answers --json | jq '.unseen.fr.right_percent'",
      ""
    },
    footer = {
      "",
      "Tuned questions were used to tune matching, unseen ones were not looked at.",
      "docs/answers.md says what the figures mean; 'rosa pack check' lists misses.",
      "Exit codes: 0 fine, 1 failed, 2 wrong usage or a broken pack."
    })
final class BenchAnswersCommand implements Callable<Integer> {
  private final SettingsSource settings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "The pack's folder; else the one that ROSA_PACK names.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchAnswersCommand(SettingsSource settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws Exception {
    var pack = folder.isPresent() ? folder.get() : settings.read().pack();
    if (!Files.isDirectory(pack)) {
      throw new ParameterException(spec.commandLine(), "'" + pack + "' is no folder");
    }
    var cold = PackLoad.of(pack).times();
    var golden = PackReader.examine(pack).golden();
    if (golden.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "'" + pack + "' has no golden questions: see docs/packs.md");
    }
    var vertx = Vertx.vertx();
    try {
      var bench = AnswerBench.run(pack, golden, cold, vertx);
      var out = spec.commandLine().getOut();
      if (json) {
        out.println(AnswerBenchPrint.json(bench).encode());
      } else {
        AnswerBenchPrint.print(bench, out);
      }
      out.flush();
      return RosaCommand.FINE;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
  }
}
