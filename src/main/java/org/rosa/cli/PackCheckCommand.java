package org.rosa.cli;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.rosa.knowledge.Conference;
import org.rosa.pack.Examined;
import org.rosa.pack.Finding;
import org.rosa.pack.GoldenQuestion;
import org.rosa.pack.PackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rosa pack check`: everything that is wrong or doubtful in a pack.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = {
      "Tell everything that is wrong or doubtful in a pack.",
      "",
      "Examples:",
      "  rosa pack check",
      "  rosa pack check packs/my-event",
      "  rosa pack check --json | jq '.findings[] | select(.severity == \"error\")'",
      ""
    },
    footer = {
      "",
      "A finding is a line: FILE:LINE: error RULE: what is wrong; what to do.",
      "Warnings do not make a pack unusable. Rules are listed in docs/packs.md.",
      "Exit codes: 0 fine, warnings too, 1 failed, 2 wrong usage, 3 errors found."
    })
final class PackCheckCommand implements Callable<Integer> {
  private final SettingsSource settings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The pack's folder; else the one that ROSA_PACK names.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  PackCheckCommand(SettingsSource settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws Exception {
    var pack = folder.isPresent() ? folder.get() : settings.read().pack();
    if (!Files.isDirectory(pack)) {
      throw new ParameterException(spec.commandLine(), "'" + pack + "' is no folder");
    }
    var examined = PackReader.examine(pack);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(json(examined));
    } else {
      print(examined, out);
    }
    out.flush();
    return examined.hasErrors() ? RosaCommand.FINDINGS : RosaCommand.FINE;
  }

  private static void print(Examined examined, PrintWriter out) {
    examined.findings().forEach(out::println);
    long errors = examined.findings().stream().filter(Finding::isError).count();
    examined
        .conference()
        .ifPresent(
            conference -> {
              out.println(summary(conference));
              askGolden(conference, examined.golden(), out);
            });
    out.println(errors + " errors, " + (examined.findings().size() - errors) + " warnings");
  }

  private static String summary(Conference conference) {
    return "pack "
        + conference.id()
        + ", version "
        + conference.version()
        + ": "
        + conference.facts().size()
        + " facts, "
        + conference.programme().talks().count()
        + " talks, "
        + conference.venue().rooms().size()
        + " rooms, "
        + conference.network().map(network -> network.stations().size()).orElse(0)
        + " stations";
  }

  /// Asks the pack its golden questions and tells how it did.
  static void askGolden(Conference conference, List<GoldenQuestion> golden, PrintWriter out) {
    count(golden)
        .forEach(
            (code, count) ->
                out.println(conference.id() + " golden questions " + code + ": " + count));
  }

  private static Map<String, Integer> count(List<GoldenQuestion> golden) {
    var counts = new TreeMap<String, Integer>();
    golden.forEach(question -> counts.merge(question.language().code(), 1, Integer::sum));
    return counts;
  }

  private static String json(Examined examined) {
    var findings = new JsonArray();
    for (var finding : examined.findings()) {
      findings.add(
          new JsonObject()
              .put("file", finding.file().toString())
              .put("line", finding.line())
              .put("severity", finding.severity().word())
              .put("rule", finding.rule())
              .put("what", finding.what())
              .put("fix", finding.fix()));
    }
    var golden = new JsonObject();
    count(examined.golden()).forEach(golden::put);
    return new JsonObject().put("findings", findings).put("golden", golden).encode();
  }
}
