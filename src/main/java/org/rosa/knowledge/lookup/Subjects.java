package org.rosa.knowledge.lookup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Tense;
import org.rosa.knowledge.Wording;
import org.rosa.language.Language;

/// Everything the text search looks through: the facts as they are, and rooms, topics and talks
/// worded as facts in one language.
final class Subjects {
  private Subjects() {}

  static List<Fact> of(Conference conference, Speech speech) {
    var language = speech.language();
    var subjects = new ArrayList<>(conference.facts());
    for (var topic : conference.programme().topics()) {
      subjects.add(
          fact(
              language,
              topic.citation(),
              topic.title().in(language),
              topic.keywords().in(language),
              _ -> topic.about().in(language)));
    }
    for (var room : conference.venue().rooms()) {
      subjects.add(
          fact(
              language,
              room.citation(),
              room.name().in(language),
              room.aliases().in(language),
              tense -> room.where().at(tense).in(language)));
    }
    conference
        .programme()
        .talks()
        .filter(talk -> talk.kind().isContribution())
        .forEach(
            talk ->
                subjects.add(
                    fact(
                        language,
                        talk.citation(),
                        talk.title().in(language),
                        talk.keywords().in(language),
                        tense -> speech.joined(speech.talk(talk, tense), speech.people(talk)))));
    return subjects;
  }

  private static Fact fact(
      Language language,
      Citation citation,
      String title,
      List<String> keywords,
      Function<Tense, String> answer) {
    var questions = new ArrayList<String>();
    questions.add(title);
    questions.addAll(keywords);
    var answers = new EnumMap<Tense, String>(Tense.class);
    for (var tense : Tense.values()) {
      answers.put(tense, answer.apply(tense));
    }
    var wording = new Wording(title, questions, answers);
    return new Fact(citation, true, List.of(), Map.of(language, wording));
  }
}
