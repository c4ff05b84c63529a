package org.rosa.pack;

import java.time.LocalDate;
import java.util.Optional;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Trust;

/// Reads where a thing of a pack comes from: source, as_of and trust.
final class Citations {
  private Citations() {}

  static Optional<Citation> read(Fields cited, String subject) {
    var sources = cited.having("source").strings("source");
    if (sources.isEmpty()) {
      cited.report(
          cited.line(), Rule.MISSING_SOURCE, Findings.quoted(subject) + " names no source");
    }
    var asOf = asOf(cited, subject);
    var trust = trust(cited, subject);
    return sources.isEmpty() || asOf.isEmpty() || trust.isEmpty()
        ? Optional.empty()
        : Optional.of(new Citation(subject, sources, asOf.get(), trust.get()));
  }

  private static Optional<LocalDate> asOf(Fields cited, String subject) {
    var dated = cited.having("as_of");
    var text = dated.text("as_of");
    if (text.isEmpty()) {
      cited.report(cited.line(), Rule.AS_OF, Findings.quoted(subject) + " has no as_of");
    }
    return text.flatMap(date -> dated.date("as_of", date, Rule.AS_OF));
  }

  private static Optional<Trust> trust(Fields cited, String subject) {
    var trusted = cited.having("trust");
    var word = trusted.text("trust");
    for (var trust : Trust.values()) {
      if (word.filter(trust.name()::equals).isPresent()) {
        return Optional.of(trust);
      }
    }
    if (word.isEmpty()) {
      cited.report(cited.line(), Rule.TRUST, Findings.quoted(subject) + " has no trust");
    } else {
      trusted.report(
          trusted.line("trust"), Rule.TRUST, "unknown trust " + Findings.quoted(word.get()));
    }
    return Optional.empty();
  }
}
