package org.rosa.knowledge.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Programme;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Speaker;
import org.rosa.knowledge.Subject;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.Tense;
import org.rosa.knowledge.Topic;
import org.rosa.knowledge.Trust;

/// Talks by code, title, keyword, speaker and topic; who somebody is. What is on at a time is
/// [TimetableLookup]'s.
final class ProgrammeLookup implements Lookup {
  private static final int REST = 1;

  /// A speaker's name and "talk" leave little doubt.
  private static final int SPEAKER_REST = 2;

  private static final int MOST_TALKS = 3;

  private final Conference conference;
  private final Programme programme;
  private final Speech speech;

  ProgrammeLookup(Conference conference, Speech speech) {
    this.conference = conference;
    this.programme = conference.programme();
    this.speech = speech;
  }

  @Override
  public Optional<Found> find(Heard heard, Question question) {
    var tense = conference.event().tense(question.now());
    var talks = heard.all(Entity.OfTalk.class);
    var titled =
        talks.stream().filter(named -> !named.byKeyword()).map(Entity.OfTalk::talk).toList();
    var speakers = heard.all(Entity.OfSpeaker.class);
    var topics = heard.all(Entity.OfTopic.class);
    boolean programmeAsked =
        heard.asksAny(Sense.PROGRAMME, Sense.WHEN, Sense.WHO, Sense.WHERE, Sense.NEXT);
    if (!titled.isEmpty() && heard.asks(Sense.NEXT) && titled.getFirst().slot().isPresent()) {
      return Optional.empty();
    }
    if (!titled.isEmpty() && topics.isEmpty()) {
      return Optional.of(found(talk(titled.getFirst(), heard, tense), heard));
    }
    if (!speakers.isEmpty()) {
      return Optional.of(
          new Found(
              speaker(speakers.getFirst().speaker(), tense),
              heard.rest() <= (heard.asksAny(Sense.PROGRAMME, Sense.ABOUT) ? SPEAKER_REST : 0)));
    }
    if (!topics.isEmpty()) {
      var topic = topics.getFirst().topic();
      return Optional.of(
          found(
              heard.asksAny(Sense.PROGRAMME, Sense.WHEN) && !heard.asks(Sense.ABOUT)
                  ? talksOn(topic)
                  : about(topic),
              heard));
    }
    var byKeyword =
        talks.stream().filter(Entity.OfTalk::byKeyword).map(Entity.OfTalk::talk).toList();
    boolean talkAsked =
        heard.asksAny(Sense.PROGRAMME, Sense.WHO) || (programmeAsked && heard.rest() == 0);
    if (byKeyword.isEmpty() || !talkAsked || isAboutStations(heard)) {
      return Optional.empty();
    }
    var best = byKeyword.stream().distinct().toList();
    return Optional.of(
        found(
            best.size() == 1
                ? talk(best.getFirst(), heard, tense)
                : listed(best, best.getFirst().id()),
            heard));
  }

  /// Whether a word that is also a keyword of a talk is rather said of stations or States.
  private static boolean isAboutStations(Heard heard) {
    return heard.asksAny(
        Sense.STATION, Sense.PRIMARY, Sense.AUXILIARY, Sense.ANNEX, Sense.STATUS, Sense.HOWMANY);
  }

  private Passage talk(Talk talk, Heard heard, Tense tense) {
    var people = speech.people(talk);
    var unknown = heard.asks(Sense.WHO) && people.isEmpty() ? speech.say("nospeakers") : "";
    var text = speech.joined(speech.talk(talk, tense), people, unknown, caution(talk));
    return passage(talk.title().in(speech.language()), text, List.of(talk.citation()));
  }

  private Passage speaker(Speaker speaker, Tense tense) {
    var talks =
        programme
            .talks()
            .filter(
                talk ->
                    talk.speakers().contains(speaker.id()) || talk.listed().contains(speaker.id()))
            .limit(2)
            .toList();
    var said = new ArrayList<String>();
    if (speaker.role().isPresent() || speaker.affiliation().isPresent() || talks.isEmpty()) {
      said.add(speech.role(speaker));
    }
    var citations = new ArrayList<Citation>();
    citations.add(
        speaker.citation().of("speaker:" + speaker.name(), new Subject.OfSpeaker(speaker.id())));
    for (var talk : talks) {
      said.add(speech.talk(talk, tense));
      said.add(speech.people(talk));
      citations.add(talk.citation());
    }
    return passage(speaker.name(), speech.joined(said.toArray(String[]::new)), citations);
  }

  private Passage about(Topic topic) {
    return passage(
        topic.title().in(speech.language()),
        speech.joined(
            topic.about().in(speech.language()),
            speech.say("topic.code", Map.of("code", topic.id()))),
        List.of(topic.citation()));
  }

  private Passage talksOn(Topic topic) {
    var talks =
        programme
            .talks()
            .filter(
                talk ->
                    talk.topics().stream()
                        .anyMatch(id -> id.equals(topic.id()) || id.startsWith(topic.id() + ".")))
            .toList();
    if (talks.isEmpty()) {
      return passage(
          topic.title().in(speech.language()),
          speech.joined(topic.about().in(speech.language()), speech.say("topic.notalks")),
          List.of(topic.citation()));
    }
    var listed = listed(talks, topic.id());
    return passage(
        topic.title().in(speech.language()),
        listed.text(),
        Stream.concat(Stream.of(topic.citation()), listed.citations().stream()).toList());
  }

  private Passage listed(List<Talk> talks, String title) {
    var entries =
        talks.stream()
            .map(
                talk ->
                    talk.slot()
                        .map(
                            slot ->
                                speech.time().day(slot.date())
                                    + speech.say("comma")
                                    + speech.entry(talk))
                        .orElseGet(() -> speech.entry(talk)))
            .toList();
    var list = speech.list(entries, MOST_TALKS);
    var text =
        speech.joined(speech.say("topic.talks", Map.of("list", list)), caution(talks.getFirst()));
    return passage(title, text, talks.stream().map(Talk::citation).toList());
  }

  private String caution(Talk talk) {
    return isCautious(talk)
        ? speech.say("asof", Map.of("month", speech.time().month(date(talk))))
        : "";
  }

  private static boolean isCautious(Talk talk) {
    return talk.citation().trust() == Trust.C && talk.slot().isPresent();
  }

  private static LocalDate date(Talk talk) {
    return talk.citation().asOf();
  }

  private Passage passage(String title, String text, List<Citation> citations) {
    return new Passage(speech.language(), title, text, citations.stream().distinct().toList());
  }

  private static Found found(Passage passage, Heard heard) {
    return new Found(passage, heard.rest() <= REST);
  }
}
