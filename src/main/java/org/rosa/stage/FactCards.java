package org.rosa.stage;

import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Knowledge;

/// Cards that say in a few sentences what the pack says.
final class FactCards {
  private final Knowledge known;
  private final Viewer viewer;

  FactCards(Knowledge known, Viewer viewer) {
    this.known = known;
    this.viewer = viewer;
  }

  /// A fact of the pack. That something is not known is said and not shown.
  Optional<Card> fact(String key, String id) {
    return known.conference().facts().stream()
        .filter(fact -> fact.id().equals(id) && fact.known())
        .findFirst()
        .flatMap(fact -> card(key, fact));
  }

  private Optional<Card> card(String key, Fact fact) {
    var tense = known.conference().event().tense(viewer.now());
    return Optional.ofNullable(fact.wordings().get(viewer.language()))
        .map(
            wording ->
                new Card.Fact(
                    CardMaker.head(
                        key,
                        viewer.language(),
                        StageWords.capitalized(wording.title()),
                        List.of(fact.citation())),
                    wording.answer(tense)));
  }

  Optional<Card> topic(String key, String id) {
    return known.conference().programme().topics().stream()
        .filter(topic -> topic.id().equals(id))
        .findFirst()
        .map(
            topic ->
                new Card.Fact(
                    CardMaker.head(
                        key,
                        viewer.language(),
                        topic.title().in(viewer.language()),
                        List.of(topic.citation())),
                    topic.about().in(viewer.language())));
  }

  /// What the lookups say of a subject that has no text of its own in the pack.
  Optional<Card> told(Exhibit.Known exhibit) {
    return known
        .retriever()
        .tell(exhibit.subject(), viewer.language())
        .map(
            passage ->
                new Card.Fact(
                    CardMaker.head(
                        exhibit.key(),
                        viewer.language(),
                        StageWords.capitalized(passage.title()),
                        List.of(passage.citations().getFirst())),
                    passage.text()));
  }
}
