package org.rosa.cli;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.lookup.Lookups;
import org.rosa.pack.Examined;
import org.rosa.pack.Finding;
import org.rosa.pack.PackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rosa pack check`: everything that is wrong or doubtful in a pack, and how it answers its golden
/// questions.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = {
      "Tell everything that is wrong or doubtful in a pack, and ask its questions.",
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
    var score = askGolden(examined);
    var findings = new ArrayList<>(examined.findings());
    findings.addAll(GoldenPrint.findings(score));
    findings.sort(Comparator.comparing(Finding::file).thenComparingInt(Finding::line));
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(json(findings, score));
    } else {
      print(findings, examined.conference(), score, out);
    }
    out.flush();
    return examined.hasErrors() ? RosaCommand.FINDINGS : RosaCommand.FINE;
  }

  /// Asks a sound pack its golden questions; a broken one is asked none.
  private static GoldenScore askGolden(Examined examined) {
    return examined
        .conference()
        .map(conference -> new GoldenJudge(Lookups.over(conference)).judge(examined.golden()))
        .orElseGet(() -> new GoldenScore(List.of()));
  }

  private static void print(
      List<Finding> findings, Optional<Conference> conference, GoldenScore score, PrintWriter out) {
    findings.forEach(out::println);
    conference.ifPresent(sound -> out.println(summary(sound)));
    if (score.asked() > 0) {
      GoldenPrint.verdicts(score).forEach(out::println);
    }
    long errors = findings.stream().filter(Finding::isError).count();
    out.println(errors + " errors, " + (findings.size() - errors) + " warnings");
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

  private static String json(List<Finding> findings, GoldenScore score) {
    var list = new JsonArray();
    for (var finding : findings) {
      list.add(
          new JsonObject()
              .put("file", finding.file().toString())
              .put("line", finding.line())
              .put("severity", finding.severity().word())
              .put("rule", finding.rule())
              .put("what", finding.what())
              .put("fix", finding.fix()));
    }
    return new JsonObject().put("findings", list).put("golden", GoldenPrint.json(score)).encode();
  }
}
