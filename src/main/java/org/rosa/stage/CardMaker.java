package org.rosa.stage;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.PerLanguage;
import org.rosa.knowledge.Subject;
import org.rosa.language.Language;
import org.rosa.language.Phrasebook;

/// Makes cards of exhibits in a viewer's language, by the pack in force. What the pack no longer
/// holds, and what the guardrail would not let Rosa say, makes no card.
public final class CardMaker {
  private final Supplier<Knowledge> knowledge;
  private final Supplier<Judgement> judgement;
  private final PerLanguage<StageWords> words = new PerLanguage<>(StageWords::new);
  private final Phrasebook phrasebook;

  /// @param judgement asked for each card, so that a replaced policy counts at once
  public CardMaker(
      Supplier<Knowledge> knowledge, Supplier<Judgement> judgement, Phrasebook phrasebook) {
    this.knowledge = requireNonNull(knowledge, "knowledge");
    this.judgement = requireNonNull(judgement, "judgement");
    this.phrasebook = requireNonNull(phrasebook, "phrasebook");
  }

  /// A card and what it was made of.
  public record Made(Exhibit exhibit, Card card) {
    public Made {
      requireNonNull(exhibit, "exhibit");
      requireNonNull(card, "card");
    }
  }

  /// The cards that can be made of exhibits, in their order.
  public List<Made> cards(List<Exhibit> exhibits, Viewer viewer) {
    var judge = judgement.get();
    return exhibits.stream()
        .filter(exhibit -> answers(exhibit, judge))
        .flatMap(exhibit -> card(exhibit, viewer).map(card -> new Made(exhibit, card)).stream())
        .filter(made -> passes(made.card(), judge))
        .toList();
  }

  /// What stands beside the code of a link that holds several cards.
  public Card taken(Viewer viewer) {
    var words = words(viewer);
    var head =
        new Card.Head(
            "take-along", viewer.language(), words.say("take"), List.of(), Optional.empty());
    return new Card.Qr(head, words.say("take.text"));
  }

  /// What is on now or next, as lines of a list; none before and after the conference.
  public List<Card.Entry> presently(boolean next, Viewer viewer) {
    var known = knowledge.get();
    var talks = Timetable.at(known.conference(), viewer.now(), next);
    var cards = new ProgrammeCards(known.conference(), words(viewer), viewer);
    return talks.stream().map(cards::entry).toList();
  }

  /// Where a viewer stands, else where ways begin; empty where the pack knows no such room.
  public Optional<Card.Place> place(Viewer viewer) {
    var conference = knowledge.get().conference();
    var here = PlaceCards.here(conference, viewer);
    return PlaceCards.place(conference, here, viewer.language());
  }

  private StageWords words(Viewer viewer) {
    return words.in(viewer.language());
  }

  private Optional<Card> card(Exhibit exhibit, Viewer viewer) {
    var own = new OwnCards(knowledge.get().conference(), words(viewer), phrasebook, viewer);
    return switch (exhibit) {
      case Exhibit.Known known -> known(known, viewer);
      case Exhibit.Declined declined -> Optional.of(own.blocked(declined.key()));
      case Exhibit.Help help -> own.help(help.key());
    };
  }

  private Optional<Card> known(Exhibit.Known known, Viewer viewer) {
    var now = knowledge.get();
    var conference = now.conference();
    var words = words(viewer);
    var programme = new ProgrammeCards(conference, words, viewer);
    var facts = new FactCards(now, viewer);
    return switch (known.subject()) {
      case Subject.OfTalk(var id) ->
          known.talks().size() > 1
              ? programme.sessions(known, Card.Sessions.When.TOPIC, words.say("list.talks"))
              : programme.session(known.key(), id);
      case Subject.OfTimetable(Subject.When.Now _) ->
          programme.sessions(known, Card.Sessions.When.NOW, words.say("list.now"));
      case Subject.OfTimetable(Subject.When.Next _) ->
          programme.sessions(known, Card.Sessions.When.NEXT, words.say("list.next"));
      case Subject.OfTimetable(Subject.When.OnDay(var date)) ->
          programme.sessions(known, Card.Sessions.When.DAY, words.day(date));
      case Subject.OfTopic(var id) ->
          known.talks().isEmpty() ? facts.topic(known.key(), id) : programme.onTopic(known, id);
      case Subject.OfSpeaker(var id) -> programme.speaker(known, id);
      case Subject.OfRoute route -> new PlaceCards(conference, viewer).route(known.key(), route);
      case Subject.OfRoom(var id) -> new PlaceCards(conference, viewer).room(known.key(), id);
      case Subject.OfStation(var code) ->
          new NetworkCards(conference, words, viewer).station(known.key(), code);
      case Subject.OfStations _, Subject.OfAnnex2 _ -> facts.told(known);
      case Subject.OfFact(var id) -> facts.fact(known.key(), id);
      case Subject.OfNothing _ -> Optional.empty();
    };
  }

  private static boolean passes(Card card, Judgement judge) {
    var language = card.head().language();
    return texts(card).stream()
        .filter(text -> !text.isBlank())
        .allMatch(text -> judge.passes(text, language));
  }

  /// Whether questions are answered about what a card shows.
  private boolean answers(Exhibit exhibit, Judgement judge) {
    return switch (exhibit) {
      case Exhibit.Known(var subject, _) -> judge.answers(subject, knowledge.get().conference());
      case Exhibit.Declined _, Exhibit.Help _ -> true;
    };
  }

  /// What a card says of the pack. Names, codes and what is Rosa's own sentence are not judged.
  private static List<String> texts(Card card) {
    return switch (card) {
      case Card.Session session -> List.of(session.head().title());
      case Card.Sessions sessions -> sessions.entries().stream().map(Card.Entry::title).toList();
      case Card.Speaker speaker -> List.of(speaker.role().orElse(""));
      case Card.Directions directions -> directions.steps();
      case Card.Fact fact -> List.of(fact.head().title(), fact.text());
      case Card.Station _, Card.Qr _, Card.Blocked _, Card.Notice _ -> List.of();
    };
  }

  /// The sources of citations, each once.
  static List<Card.Source> sources(List<Citation> citations) {
    return citations.stream()
        .flatMap(
            citation ->
                citation.sources().stream().map(source -> new Card.Source(source, citation.asOf())))
        .distinct()
        .toList();
  }

  /// What stands at the top of a card that rests on citations.
  static Card.Head head(String id, Language language, String title, List<Citation> citations) {
    return new Card.Head(
        id,
        language,
        title,
        sources(citations),
        citations.stream().map(Citation::trust).max(Comparator.naturalOrder()));
  }
}
