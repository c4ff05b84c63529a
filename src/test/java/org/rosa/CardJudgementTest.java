package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.guardrail.Mode;
import org.rosa.knowledge.Subject;
import org.rosa.language.Language;
import org.rosa.language.Phrasebook;
import org.rosa.pack.PackReader;
import org.rosa.stage.Card;
import org.rosa.stage.CardMaker;
import org.rosa.stage.Exhibit;
import org.rosa.stage.Viewer;

class CardJudgementTest {
  private static final CurrentPack PACK = pack();

  @ParameterizedTest
  @EnumSource
  void the_strict_mode_shows_no_fact_that_it_would_not_say(Language language) {
    var status = new Exhibit.Known(new Subject.OfFact("treaty-status-count"));
    var neutral = new Exhibit.Known(new Subject.OfFact("ctbto"));

    assertThat(cards(List.of(status, neutral), language, Mode.PUBLIC_FACTS)).hasSize(2);
    assertThat(cards(List.of(status, neutral), language, Mode.STRICT))
        .extracting(card -> card.head().id())
        .containsExactly("fact:ctbto");
  }

  @ParameterizedTest
  @EnumSource
  void the_strict_mode_does_not_show_whether_a_State_has_ratified(Language language) {
    var annex = new Exhibit.Known(new Subject.OfAnnex2("Egypt"));

    assertThat(cards(List.of(annex), language, Mode.PUBLIC_FACTS)).hasSize(1);
    assertThat(cards(List.of(annex), language, Mode.STRICT)).isEmpty();
  }

  /// As few facts are held back as questions of the pack are declined.
  @ParameterizedTest
  @EnumSource
  void what_is_answered_is_also_shown(Language language) {
    var facts =
        PACK.conference().facts().stream()
            .filter(fact -> fact.known())
            .<Exhibit>map(fact -> new Exhibit.Known(new Subject.OfFact(fact.id())))
            .toList();
    var shown =
        cards(facts, language, Mode.PUBLIC_FACTS).stream().map(card -> card.head().id()).toList();
    var held = facts.stream().map(Exhibit::key).filter(key -> !shown.contains(key)).toList();

    assertThat(held).as("held back").hasSizeLessThanOrEqualTo(facts.size() / 100);
  }

  private static List<Card> cards(List<Exhibit> exhibits, Language language, Mode mode) {
    var maker =
        new CardMaker(
            PACK::knowledge,
            () -> new CardJudgement(PACK.guardrail().in(mode), mode),
            new Phrasebook());
    var viewer = new Viewer(language, Optional.empty(), Instant.parse("2025-09-09T08:15:00Z"));
    return maker.cards(exhibits, viewer).stream().map(CardMaker.Made::card).toList();
  }

  private static CurrentPack pack() {
    try {
      return new CurrentPack(
          PackReader.read(Path.of("packs/snt2025")), org.rosa.guardrail.Lessons.forgotten());
    } catch (org.rosa.pack.BrokenPackException e) {
      throw new IllegalStateException(e);
    }
  }
}
