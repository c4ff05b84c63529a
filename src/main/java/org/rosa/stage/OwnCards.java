package org.rosa.stage;

import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Conference;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;

/// Cards that say a fixed sentence of Rosa's, and whom to ask instead.
final class OwnCards {
  private final Conference conference;
  private final StageWords words;
  private final Phrasebook phrasebook;
  private final Viewer viewer;

  OwnCards(Conference conference, StageWords words, Phrasebook phrasebook, Viewer viewer) {
    this.conference = conference;
    this.words = words;
    this.phrasebook = phrasebook;
    this.viewer = viewer;
  }

  Card blocked(String key) {
    return new Card.Blocked(
        new Card.Head(key, viewer.language(), words.say("blocked"), List.of(), Optional.empty()),
        phrasebook.say(Phrase.DECLINE, viewer.language()),
        Desk.where(conference, viewer).orElse(""));
  }

  /// The first thing the pack says for an emergency; nothing where it says none.
  Optional<Card> help(String key) {
    var tense = conference.event().tense(viewer.now());
    return conference.venue().emergency().stream()
        .flatMap(id -> conference.facts().stream().filter(fact -> fact.id().equals(id)))
        .findFirst()
        .flatMap(
            fact ->
                Optional.ofNullable(fact.wordings().get(viewer.language()))
                    .map(
                        wording ->
                            new Card.Notice(
                                CardMaker.head(
                                    key,
                                    viewer.language(),
                                    StageWords.capitalized(wording.title()),
                                    List.of(fact.citation())),
                                wording.answer(tense),
                                Card.Notice.Severity.SAFETY)));
  }
}
