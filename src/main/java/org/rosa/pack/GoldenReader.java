package org.rosa.pack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rosa.language.Language;

/// Reads `golden.yaml`: per language the questions a pack must answer.
final class GoldenReader {
  /// Wants that name no id: that Rosa does not know, what is on now, what comes next.
  private static final Set<String> WORDS = Set.of(GoldenQuestion.UNKNOWN, "now", "next");

  /// Wants that begin so name more than one thing, or one by its name.
  private static final Set<String> PREFIXES =
      Set.of("route", "day", "stations", "annex-2", "speaker");

  private static final List<Ids.Kind> KINDS =
      List.of(Ids.Kind.FACT, Ids.Kind.ROOM, Ids.Kind.TALK, Ids.Kind.TOPIC, Ids.Kind.STATION);

  private final Ids ids;

  private GoldenReader(Ids ids) {
    this.ids = ids;
  }

  static List<GoldenQuestion> read(Fields file, Ids ids) {
    file.only("ar", "en", "es", "fr", "ru", "zh");
    var reader = new GoldenReader(ids);
    var questions = new ArrayList<GoldenQuestion>();
    for (var language : Language.values()) {
      for (var fields : file.list(language.code())) {
        reader.question(language, fields).ifPresent(questions::add);
      }
    }
    return questions;
  }

  private Optional<GoldenQuestion> question(Language language, Fields fields) {
    fields.only("ask", "want", "says", "history", "at", "unseen");
    var ask = fields.required("ask");
    var want = fields.strings("want");
    if (want.isEmpty()) {
      fields.report(fields.line(), Rule.MISSING, "has no 'want'");
    }
    fields.texts("want").forEach(id -> check(id, fields));
    for (var said : fields.texts("history")) {
      if (!said.text().startsWith("V: ") && !said.text().startsWith("R: ")) {
        fields.report(said.line(), Rule.SHAPE, "history begins with 'V: ' or 'R: '");
      }
    }
    var at = at(fields);
    boolean unseen = fields.flag("unseen", false);
    return ask.isPresent() && !want.isEmpty()
        ? Optional.of(
            new GoldenQuestion(
                language,
                ask.get(),
                want,
                fields.strings("says"),
                fields.strings("history"),
                at,
                unseen,
                fields.file(),
                fields.line()))
        : Optional.empty();
  }

  private void check(Node.Text want, Fields fields) {
    var id = want.text();
    int colon = id.indexOf(':');
    boolean known =
        colon < 0
            ? WORDS.contains(id) || KINDS.stream().anyMatch(kind -> ids.has(kind, id))
            : PREFIXES.contains(id.substring(0, colon));
    if (!known) {
      fields.report(
          want.line(),
          Rule.DEAD_REFERENCE,
          "nothing in this pack is called " + Findings.quoted(id));
    } else if (id.startsWith("route:") && !isRoute(id.substring("route:".length()))) {
      fields.report(
          want.line(), Rule.UNKNOWN_ROOM, Findings.quoted(id) + " does not join two rooms");
    }
  }

  /// Whether `from-to` can be cut into two rooms; their ids may hold `-` too.
  private boolean isRoute(String joined) {
    for (int dash = joined.indexOf('-'); dash >= 0; dash = joined.indexOf('-', dash + 1)) {
      if (ids.has(Ids.Kind.ROOM, joined.substring(0, dash))
          && ids.has(Ids.Kind.ROOM, joined.substring(dash + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Instant> at(Fields fields) {
    var text = fields.text("at");
    try {
      return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      fields.report(
          fields.line("at"),
          Rule.TIME_WITHOUT_ZONE,
          Findings.quoted(text.orElse("")) + " is no moment such as 2025-09-09T09:30:00+02:00");
      return Optional.empty();
    }
  }
}
