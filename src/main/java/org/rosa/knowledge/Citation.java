package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/// Where a passage comes from.
///
/// @param subject id of what it is about, in words for people and checks
/// @param about the same for whoever shows it
/// @param sources addresses or titles, at least one
/// @param asOf the day on which it was true
public record Citation(
    String subject, Subject about, List<String> sources, LocalDate asOf, Trust trust) {
  public Citation {
    requireNonNull(subject, "subject");
    requireNonNull(about, "about");
    sources = List.copyOf(sources);
    requireNonNull(asOf, "asOf");
    requireNonNull(trust, "trust");
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("'" + subject + "' names no source");
    }
  }

  /// A citation of what cannot be shown.
  public Citation(String subject, List<String> sources, LocalDate asOf, Trust trust) {
    this(subject, new Subject.OfNothing(), sources, asOf, trust);
  }

  /// The same of something that can be shown.
  public Citation about(Subject shown) {
    return new Citation(subject, shown, sources, asOf, trust);
  }

  /// What the same sources say of another subject.
  public Citation of(String other, Subject shown) {
    return new Citation(other, shown, sources, asOf, trust);
  }
}
