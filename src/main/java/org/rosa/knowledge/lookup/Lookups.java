package org.rosa.knowledge.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.PerLanguage;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.QuestionIndex;
import org.rosa.knowledge.Retrieval;
import org.rosa.knowledge.Retriever;
import org.rosa.knowledge.Subject;
import org.rosa.language.Language;

/// The retriever over a whole pack: tables first, then the text search; a question that only makes
/// sense after what was said before is read together with it.
public final class Lookups implements Retriever {
  private static final int MOST_PASSAGES = 5;
  private static final int EARLIER = 4;

  /// An utterance with at most this many words not understood may lean on what was said before.
  private static final int SHORT = 2;

  private final PerLanguage<Listener> listeners;
  private final PerLanguage<List<Lookup>> lookups;
  private final PerLanguage<Optional<StationLookup>> network;
  private final QuestionIndex text;
  private final Set<String> facts;

  private Lookups(Conference conference) {
    var speeches = new PerLanguage<>(language -> new Speech(conference, language));
    listeners =
        new PerLanguage<>(
            language -> new Listener(language, new Names(conference, language), conference));
    lookups = new PerLanguage<>(language -> lookups(conference, speeches.in(language)));
    network =
        new PerLanguage<>(
            language ->
                conference
                    .network()
                    .map(network -> new StationLookup(network, speeches.in(language))));
    facts = conference.facts().stream().map(Fact::id).collect(Collectors.toUnmodifiableSet());
    text =
        new QuestionIndex(
            conference.event(),
            language -> Subjects.of(conference, speeches.in(language)),
            conference.thesaurus());
  }

  /// What a conference's pack knows. What a language needs is made when it is first asked for.
  public static Knowledge over(Conference conference) {
    return new Knowledge(conference, new Lookups(conference));
  }

  @Override
  public Optional<Passage> tell(Subject subject, Language language) {
    return network.in(language).flatMap(lookup -> lookup.tell(subject));
  }

  private static List<Lookup> lookups(Conference conference, Speech speech) {
    var lookups = new ArrayList<Lookup>();
    conference.network().ifPresent(network -> lookups.add(new StationLookup(network, speech)));
    if (conference.programme().talks().findAny().isPresent()) {
      lookups.add(new ProgrammeLookup(conference, speech));
      lookups.add(new TimetableLookup(conference, speech));
    }
    lookups.add(new VenueLookup(conference.event(), conference.venue(), speech));
    return lookups;
  }

  @Override
  public void prepare(Language language) {
    listeners.in(language);
    lookups.in(language);
    text.prepare(language);
  }

  @Override
  public Retrieval retrieve(Question question) {
    var heard = hear(question.utterance(), question.spoken());
    if (heard.missing()) {
      return new Retrieval.Nothing();
    }
    boolean leaning = isLeaning(heard) && !question.earlier().isEmpty();
    var found = leaning ? withFocus(heard, question) : find(heard, question);
    if (found.isEmpty() && leaning) {
      found = find(heard, question);
    }
    var searched = text.retrieve(question);
    if (leaning && found.isEmpty()) {
      searched = surer(searched, searchedWithFocus(question));
    }
    if (found.isEmpty() && heard.asks(Sense.STATUS)) {
      searched = naming(heard.all(Entity.OfState.class), searched, question.language());
    }
    return found.isEmpty() || (!leaning && isFact(searched) && outdoes(searched, heard, question))
        ? searched
        : combined(found.get(), heard.rest() == 0, searched);
  }

  /// Of what was found the first that names one of the States asked for. Where none does, the pack
  /// does not know unless the search is certain.
  private static Retrieval naming(
      List<Entity.OfState> states, Retrieval searched, Language language) {
    if (states.isEmpty() || searched instanceof Retrieval.Certain) {
      return searched;
    }
    var names = states.stream().map(named -> named.state().name().in(language)).toList();
    var passages = searched.passages();
    var naming =
        passages.stream()
            .filter(passage -> names.stream().anyMatch(passage.text()::contains))
            .findFirst();
    if (naming.isPresent()) {
      return new Retrieval.Likely(naming.get(), firstly(naming.get(), passages));
    }
    return passages.isEmpty() ? searched : new Retrieval.Related(passages);
  }

  private static List<Passage> firstly(Passage first, List<Passage> others) {
    return Stream.concat(Stream.of(first), others.stream())
        .distinct()
        .limit(MOST_PASSAGES)
        .toList();
  }

  /// Whether a fact that was found by its words counts for more than what a lookup tells: where it
  /// is certain and the lookup neither understood every word nor heard a name, or where it is asked
  /// word for word.
  private boolean outdoes(Retrieval searched, Heard heard, Question question) {
    if (heard.entities().stream().anyMatch(Lookups::isOfNetwork) || isCoded(heard, question)) {
      return false;
    }
    boolean unnamed = heard.entities().stream().allMatch(Listener::isByKeyword);
    return (unnamed && heard.rest() > 0 && searched instanceof Retrieval.Certain)
        || (!isAskedOfTimetable(heard) && !isNamedAlone(heard) && text.isAsked(question));
  }

  /// Whether the search found a fact of the pack's own; of rooms, topics and talks the lookups know
  /// more.
  private boolean isFact(Retrieval searched) {
    return !searched.passages().isEmpty()
        && facts.contains(searched.passages().getFirst().subject());
  }

  /// Whether the code of a topic is said.
  private static boolean isCoded(Heard heard, Question question) {
    var said = question.utterance().toUpperCase(Locale.ROOT);
    return heard.all(Entity.OfTopic.class).stream()
        .anyMatch(named -> said.contains(named.topic().id()));
  }

  /// Whether an utterance is nothing but the code or title of a topic or talk.
  private static boolean isNamedAlone(Heard heard) {
    return heard.senses().isEmpty()
        && heard.rest() == 0
        && heard.entities().stream()
            .anyMatch(
                entity ->
                    entity instanceof Entity.OfTopic
                        || (entity instanceof Entity.OfTalk(_, boolean byKeyword) && !byKeyword));
  }

  /// Whether it asks for what is on, or for the time of a talk that it names.
  private static boolean isAskedOfTimetable(Heard heard) {
    return heard.asksAny(Sense.NOW, Sense.NEXT)
        || (heard.asks(Sense.WHEN) && !heard.all(Entity.OfTalk.class).isEmpty());
  }

  private static boolean isOfNetwork(Entity entity) {
    return switch (entity) {
      case Entity.OfStation _, Entity.OfState _, Entity.OfPlace _ -> true;
      case Entity.OfRoom _, Entity.OfSpeaker _, Entity.OfTalk _, Entity.OfTopic _ -> false;
    };
  }

  /// @param whole whether nothing of the utterance was left that was not understood
  private static Retrieval combined(Found found, boolean whole, Retrieval searched) {
    var all = firstly(found.passage(), searched.passages());
    if (found.certain()) {
      return whole
          ? new Retrieval.Certain(found.passage(), all)
          : new Retrieval.Likely(found.passage(), all);
    }
    return switch (searched) {
      case Retrieval.Certain _, Retrieval.Likely _ -> searched;
      case Retrieval.Ambiguous _, Retrieval.Related _, Retrieval.Nothing _ ->
          new Retrieval.Related(all);
    };
  }

  private Heard hear(String text, Language language) {
    return listeners.in(language).hear(text);
  }

  private Optional<Found> find(Heard heard, Question question) {
    for (var lookup : lookups.in(question.language())) {
      var found = lookup.find(heard, question);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Whether an utterance points back: "and who speaks there?".
  private static boolean isLeaning(Heard heard) {
    return heard.rest() <= SHORT
        && (heard.asksAny(Sense.THERE, Sense.AND, Sense.NEXT)
            || heard.entities().isEmpty() != heard.senses().isEmpty());
  }

  /// What the utterance means with what was named last; empty where nothing was.
  private Optional<Found> withFocus(Heard heard, Question question) {
    var earlier =
        question.earlier().reversed().stream()
            .limit(EARLIER)
            .map(text -> hear(text, question.spoken()))
            .toList();
    if (heard.asksKind()
        && heard.entities().stream().allMatch(Listener::isByKeyword)
        && earlier.stream().limit(2).anyMatch(Lookups::isAboutNumbers)) {
      return find(heard.counting(), question);
    }
    for (int i = 0; i < earlier.size(); i++) {
      var before = earlier.get(i);
      if (i + 1 < earlier.size() && heard.asksPlace()) {
        before = before.answering(earlier.get(i + 1));
      }
      if (!before.entities().isEmpty()) {
        var found = find(heard.after(before), question);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// Whether it asks how many facilities of a kind there are in all.
  private static boolean isAboutNumbers(Heard before) {
    return before.entities().stream().allMatch(Listener::isByKeyword)
        && before.asks(Sense.HOWMANY)
        && before.asksKind();
  }

  /// The text search for the utterance together with the subject that was asked for before.
  private Retrieval searchedWithFocus(Question question) {
    for (var earlier : question.earlier().reversed().stream().limit(EARLIER).toList()) {
      var before = text.retrieve(question.saying(earlier));
      var subject =
          switch (before) {
            case Retrieval.Certain(var answer, _) -> answer.title();
            case Retrieval.Likely(var answer, _) -> answer.title();
            case Retrieval.Ambiguous _, Retrieval.Related _, Retrieval.Nothing _ -> "";
          };
      if (!subject.isEmpty()) {
        return text.retrieve(question.saying(question.utterance() + " " + subject));
      }
    }
    return new Retrieval.Nothing();
  }

  private static Retrieval surer(Retrieval one, Retrieval other) {
    return rank(one) >= rank(other) ? one : other;
  }

  private static int rank(Retrieval retrieval) {
    return switch (retrieval) {
      case Retrieval.Certain _ -> 4;
      case Retrieval.Likely _ -> 3;
      case Retrieval.Ambiguous _ -> 2;
      case Retrieval.Related _ -> 1;
      case Retrieval.Nothing _ -> 0;
    };
  }
}
