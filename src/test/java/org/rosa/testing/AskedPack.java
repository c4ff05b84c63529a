package org.rosa.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.rosa.embedded.Embedded;
import org.rosa.embedded.EmbeddedAnswer;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Retrieval;
import org.rosa.knowledge.lookup.Lookups;
import org.rosa.language.Language;
import org.rosa.language.Phrasebook;

/// The pack of this repository, asked in any language at any moment; read once.
public final class AskedPack {
  private static final Knowledge KNOWLEDGE = Lookups.over(RosaServer.conference());
  private static final Embedded EMBEDDED = new Embedded(new Phrasebook());

  /// Before, in and after the conference.
  public static final Instant BEFORE = atVenue(LocalDateTime.parse("2025-09-01T10:00"));

  public static final Instant DURING = atVenue(LocalDateTime.parse("2025-09-09T14:10"));
  public static final Instant AFTER = atVenue(LocalDateTime.parse("2025-09-20T10:00"));

  private AskedPack() {}

  public static Conference conference() {
    return KNOWLEDGE.conference();
  }

  /// The moment at which the clock of the venue shows this.
  public static Instant atVenue(LocalDateTime time) {
    return time.atZone(KNOWLEDGE.conference().event().zone()).toInstant();
  }

  /// What the pack holds for an utterance.
  public static Retrieval retrieve(
      Language language, String utterance, Instant at, List<String> earlier) {
    return KNOWLEDGE.retriever().retrieve(new Question(utterance, language, at, earlier));
  }

  /// What Rosa says without a model.
  public static EmbeddedAnswer answer(
      Language language, String utterance, Instant at, List<String> earlier) {
    return EMBEDDED.answer(retrieve(language, utterance, at, earlier), language);
  }

  /// What Rosa says without a model, during the conference and with nothing said before.
  public static EmbeddedAnswer answer(Language language, String utterance) {
    return answer(language, utterance, DURING, List.of());
  }
}
