package org.rosa.knowledge.lookup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Tense;
import org.rosa.knowledge.Wording;
import org.rosa.language.Language;

/// Everything the text search looks through: the facts as they are, and rooms, topics and talks
/// worded as facts.
final class Subjects {
  private Subjects() {}

  static List<Fact> of(Conference conference, Map<Language, Speech> speeches) {
    var subjects = new ArrayList<>(conference.facts());
    for (var topic : conference.programme().topics()) {
      subjects.add(
          fact(
              topic.citation(),
              language -> topic.title().in(language),
              language -> topic.keywords().in(language),
              (language, _) -> topic.about().in(language)));
    }
    for (var room : conference.venue().rooms()) {
      subjects.add(
          fact(
              room.citation(),
              language -> room.name().in(language),
              language -> room.aliases().in(language),
              (language, tense) -> room.where().at(tense).in(language)));
    }
    conference
        .programme()
        .talks()
        .filter(talk -> talk.kind().isContribution())
        .forEach(
            talk ->
                subjects.add(
                    fact(
                        talk.citation(),
                        language -> talk.title().in(language),
                        language -> talk.keywords().in(language),
                        (language, tense) ->
                            spoken(speeches, language)
                                .joined(
                                    spoken(speeches, language).talk(talk, tense),
                                    spoken(speeches, language).people(talk)))));
    return subjects;
  }

  private static Speech spoken(Map<Language, Speech> speeches, Language language) {
    return Objects.requireNonNull(speeches.get(language));
  }

  private static Fact fact(
      Citation citation,
      Function<Language, String> title,
      Function<Language, List<String>> keywords,
      BiFunction<Language, Tense, String> answer) {
    var wordings = new EnumMap<Language, Wording>(Language.class);
    for (var language : Language.values()) {
      var questions = new ArrayList<String>();
      questions.add(title.apply(language));
      questions.addAll(keywords.apply(language));
      var answers = new EnumMap<Tense, String>(Tense.class);
      for (var tense : Tense.values()) {
        answers.put(tense, answer.apply(language, tense));
      }
      wordings.put(language, new Wording(title.apply(language), questions, answers));
    }
    return new Fact(citation, true, List.of(), wordings);
  }
}
