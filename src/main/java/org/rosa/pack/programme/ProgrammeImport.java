package org.rosa.pack.programme;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.PackReader;

/// Compares a foreign programme with a pack's, and takes over what differs. A re-import is a
/// difference again, never a replacement.
public final class ProgrammeImport {
  /// The largest file that is read, in bytes; a programme of 2,000 talks has 5 MiB.
  public static final int LARGEST = 16 << 20;

  private ProgrammeImport() {}

  /// What is imported.
  ///
  /// @param name of the file, as a source is cited
  /// @param format empty when it is to be guessed
  /// @param zone of times that have none
  public record Request(
      Path pack, String name, Optional<ProgrammeFormat> format, Optional<ZoneId> zone) {}

  /// How a comparison or a change ended.
  public sealed interface Outcome {}

  /// Nothing can be taken from the file, or nothing can be written.
  public record Refused(String why) implements Outcome {}

  /// What a file and the pack differ in.
  ///
  /// @param about how the file was read
  /// @param talks read and taken
  public record Report(
      String about,
      int talks,
      List<Difference> differences,
      int unchanged,
      List<RejectedRow> rejected,
      List<String> warnings,
      boolean written)
      implements Outcome {
    public Report {
      differences = List.copyOf(differences);
      rejected = List.copyOf(rejected);
      warnings = List.copyOf(warnings);
    }

    private Report asWritten() {
      return new Report(about, talks, differences, unchanged, rejected, warnings, true);
    }
  }

  /// Compares and writes nothing.
  public static Outcome compare(Request request, byte[] file) {
    try {
      return new Import(request, file).report;
    } catch (UnreadableSourceException e) {
      return new Refused(String.valueOf(e.getMessage()));
    }
  }

  /// Compares and writes what differs.
  public static Outcome apply(Request request, byte[] file, LocalDate today) {
    try {
      var imported = new Import(request, file);
      if (imported.report.differences().isEmpty()) {
        return imported.report;
      }
      imported.write(today);
      return imported.report.asWritten();
    } catch (UnreadableSourceException e) {
      return new Refused(String.valueOf(e.getMessage()));
    }
  }

  /// One import, compared.
  private static final class Import {
    private final Request request;
    private final PackProgramme pack;
    private final List<Resolved> talks = new ArrayList<>();
    private final ProgrammeFormat format;
    private final Report report;

    Import(Request request, byte[] file) throws UnreadableSourceException {
      this.request = request;
      if (file.length > LARGEST) {
        throw new UnreadableSourceException(request.name() + ": is larger than 16 MiB");
      }
      pack = PackProgramme.read(request.pack());
      SourceReading reading;
      try {
        format =
            request.format().isPresent() ? request.format().get() : ProgrammeFormat.guessed(file);
        reading = format.source().read(file, Zones.given(request.zone()));
      } catch (UnreadableSourceException e) {
        throw new UnreadableSourceException(request.name() + ": " + e.getMessage());
      }
      if (reading.talks().isEmpty() && reading.rejected().isEmpty()) {
        throw new UnreadableSourceException(request.name() + ": holds no talks");
      }
      report = compared(reading);
    }

    private Report compared(SourceReading reading) {
      var rejected = new ArrayList<>(reading.rejected());
      var resolver = new Resolver(pack);
      for (var talk : reading.talks()) {
        try {
          talks.add(resolver.resolve(talk));
        } catch (RowRejectedException e) {
          rejected.add(
              RejectedRow.of(
                  talk.line(), talk.identity(), talk.title(), String.valueOf(e.getMessage())));
        }
      }
      rejected.sort(Comparator.comparingInt(RejectedRow::line));
      var result = Comparison.of(pack.entries(), talks, rejected);
      var warnings = new ArrayList<>(reading.warnings());
      warnings.addAll(resolver.warnings());
      warnings.addAll(result.warnings());
      return new Report(
          reading.about(),
          talks.size(),
          result.differences(),
          result.unchanged(),
          rejected,
          warnings,
          false);
    }

    void write(LocalDate today) throws UnreadableSourceException {
      var source = request.name() + " (" + format.word() + ")";
      var edited = ProgrammeEditor.edited(pack, report.differences(), new EntryText(source, today));
      readBack(edited);
      replace(edited);
    }

    /// The new text must say what the source says, and the pack must still be one.
    private void readBack(String edited) throws UnreadableSourceException {
      var again = Comparison.of(pack.with(edited).entries(), talks, report.rejected());
      if (!again.differences().isEmpty()) {
        throw new UnreadableSourceException(
            "nothing is written: '"
                + again.differences().getFirst().title()
                + "' would not read back as it is in the file");
      }
      try (var trial = TrialPack.of(request.pack(), edited)) {
        PackReader.read(trial.folder());
      } catch (BrokenPackException e) {
        throw new UnreadableSourceException(
            "nothing is written, the pack would be broken: " + e.getMessage());
      } catch (IOException e) {
        throw new UnreadableSourceException("nothing is written: the pack cannot be tried out");
      }
    }

    private void replace(String edited) throws UnreadableSourceException {
      var given = request.pack().resolve(PackProgramme.FILE);
      try {
        var file = Files.exists(given) ? given.toRealPath() : given;
        if (!PackProgramme.optional(request.pack(), PackProgramme.FILE).equals(pack.text())) {
          throw new UnreadableSourceException(
              PackProgramme.FILE + ": was changed meanwhile; import again");
        }
        var next = file.resolveSibling("." + PackProgramme.FILE + ".next");
        Files.writeString(
            next,
            edited,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            StandardOpenOption.SYNC);
        move(next, file);
      } catch (IOException e) {
        throw new UnreadableSourceException(given + ": cannot be written");
      }
    }

    private static void move(Path next, Path file) throws IOException {
      try {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
