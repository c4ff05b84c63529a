package org.rosa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rosa.pack.programme.ProgrammeFormat;
import org.rosa.pack.programme.ProgrammeImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rosa pack import`: compares an organizer's export with the pack's programme, and takes it over.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = {
      "Compare a programme with the pack's, and take over what differs.",
      "",
      "Examples:",
      "  rosa pack import schedule.json                        show what differs",
      "  rosa pack import schedule.json --apply                write programme.yaml",
      "  rosa pack import talks.csv --zone Europe/Vienna       hours of Vienna",
      "  curl -s https://example.org/schedule.xml | rosa pack import -",
      ""
    },
    footer = {
      "",
      "Without --apply nothing is written. docs/import.md tells more.",
      "Exit codes: 0 fine, with or without differences, 1 failed, 2 wrong usage, 3 rows rejected."
    })
final class PackImportCommand implements Callable<Integer> {
  private static final int ROWS_REJECTED = 3;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The export; - reads it from standard input.")
  private String file = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "pretalx, xml, indico, ical or csv; else the file's look decides.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "The pack; default: ${DEFAULT-VALUE}.",
      defaultValue = "packs/snt2025")
  private Path pack = Path.of("");

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of hours without one, such as Europe/Vienna.")
  private Optional<String> zone = Optional.empty();

  @Option(names = "--apply", description = "Write what differs to programme.yaml.")
  private boolean apply;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var name = file.equals("-") ? "standard input" : fileName(Path.of(file));
    var request = new ProgrammeImport.Request(pack, name, format(), zone());
    var read = read();
    var outcome =
        apply
            ? ProgrammeImport.apply(request, read, LocalDate.now(ZoneOffset.UTC))
            : ProgrammeImport.compare(request, read);
    return switch (outcome) {
      case ProgrammeImport.Refused(var why) -> {
        spec.commandLine().getErr().println("rosa: " + why);
        yield RosaCommand.FAILED;
      }
      case ProgrammeImport.Report report -> {
        var out = spec.commandLine().getOut();
        if (json) {
          out.println(ImportPrint.json(report).encode());
        } else {
          ImportPrint.print(report, name, out);
        }
        out.flush();
        yield report.rejected().isEmpty() ? RosaCommand.FINE : ROWS_REJECTED;
      }
    };
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  /// One byte more than is allowed at most, so that a larger file is known as one.
  private byte[] read() throws IOException {
    if (file.equals("-")) {
      return System.in.readNBytes(ProgrammeImport.LARGEST + 1);
    }
    var path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new ParameterException(spec.commandLine(), "there is no file '" + file + "'");
    }
    try (InputStream bytes = Files.newInputStream(path)) {
      return bytes.readNBytes(ProgrammeImport.LARGEST + 1);
    }
  }

  private Optional<ProgrammeFormat> format() {
    if (format.isEmpty()) {
      return Optional.empty();
    }
    var named = ProgrammeFormat.named(format.get());
    if (named.isEmpty()) {
      var known =
          Arrays.stream(ProgrammeFormat.values())
              .map(ProgrammeFormat::word)
              .collect(Collectors.joining(", "));
      throw new ParameterException(
          spec.commandLine(), "'" + format.get() + "' is none of " + known);
    }
    return named;
  }

  private Optional<ZoneId> zone() {
    try {
      return zone.map(ZoneId::of);
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + zone.orElse("") + "' is no time zone; write one such as Europe/Vienna");
    }
  }
}
