package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/// Where a passage comes from.
///
/// @param subject id of the fact in the pack
/// @param sources addresses or titles, at least one
/// @param asOf the day on which it was true
public record Citation(String subject, List<String> sources, LocalDate asOf, Trust trust) {
  public Citation {
    requireNonNull(subject, "subject");
    sources = List.copyOf(sources);
    requireNonNull(asOf, "asOf");
    requireNonNull(trust, "trust");
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("'" + subject + "' names no source");
    }
  }
}
