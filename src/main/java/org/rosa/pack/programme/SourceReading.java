package org.rosa.pack.programme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rosa.pack.programme.ImportedTalk.Identity;

/// What a reader found.
///
/// @param about how the file was read, such as `CSV, UTF-8, semicolons`
record SourceReading(
    String about, List<ImportedTalk> talks, List<RejectedRow> rejected, List<String> warnings) {
  /// More talks than any conference has; more is a broken file.
  private static final int MOST_TALKS = 20_000;

  SourceReading {
    talks = List.copyOf(talks);
    rejected = List.copyOf(rejected);
    warnings = List.copyOf(warnings);
  }

  /// Reads one entry.
  @FunctionalInterface
  interface Row {
    ImportedTalk read() throws RowRejectedException, UnreadableSourceException;
  }

  /// Gathers entry after entry.
  static final class Gathering {
    private final List<ImportedTalk> talks = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Set<String> guids = new LinkedHashSet<>();

    /// Takes an entry, or keeps why it cannot be taken.
    void row(int line, Identity identity, String title, Row row) throws UnreadableSourceException {
      if (talks.size() + rejected.size() >= MOST_TALKS) {
        throw new UnreadableSourceException("holds more than " + MOST_TALKS + " entries");
      }
      try {
        if (title.isEmpty()) {
          throw new RowRejectedException("has no title");
        }
        var talk = row.read();
        if (!identity.guid().isEmpty() && !guids.add(identity.guid())) {
          throw new RowRejectedException(
              "has the identity '" + identity.guid() + "' of an entry before it");
        }
        talks.add(talk);
      } catch (RowRejectedException e) {
        rejected.add(RejectedRow.of(line, identity, title, String.valueOf(e.getMessage())));
      }
    }

    /// Says something once, however often it is met.
    void warn(String warning) {
      warnings.add(warning);
    }

    SourceReading read(String about) {
      return new SourceReading(about, talks, rejected, List.copyOf(warnings));
    }
  }
}
