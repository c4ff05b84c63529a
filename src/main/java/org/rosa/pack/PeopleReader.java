package org.rosa.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Speaker;
import org.rosa.knowledge.Subject;
import org.rosa.knowledge.Topic;

/// Reads `speakers.yaml` and `themes.yaml`.
final class PeopleReader {
  private PeopleReader() {}

  static List<Speaker> speakers(Fields file, Ids ids) {
    file.only("source", "as_of", "trust", "speakers");
    var speakers = new ArrayList<Speaker>();
    for (var fields : file.list("speakers")) {
      speaker(fields, ids).ifPresent(speakers::add);
    }
    return speakers;
  }

  private static Optional<Speaker> speaker(Fields speaker, Ids ids) {
    speaker.only("id", "name", "aliases", "role", "affiliation", "source", "as_of", "trust");
    var id = speaker.required("id");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    boolean given = ids.give(Ids.Kind.SPEAKER, id.get(), speaker.file(), speaker.line("id"));
    var name = speaker.required("name");
    var citation = speaker.citation(id.get()).map(c -> c.about(new Subject.OfSpeaker(id.get())));
    var aliases = speaker.aliases("aliases");
    var role = speaker.localized("role");
    var affiliation = speaker.localized("affiliation");
    return given && name.isPresent() && citation.isPresent()
        ? Optional.of(new Speaker(citation.get(), name.get(), aliases, role, affiliation))
        : Optional.empty();
  }

  static List<Topic> topics(Fields file, Ids ids) {
    file.only("source", "as_of", "trust", "themes");
    var topics = new ArrayList<Topic>();
    for (var theme : file.list("themes")) {
      theme.only("id", "title", "about", "keywords", "topics", "source", "as_of", "trust");
      topic(theme, ids).ifPresent(topics::add);
      for (var fields : theme.list("topics")) {
        fields.only("id", "title", "about", "keywords", "source", "as_of", "trust");
        topic(fields, ids).ifPresent(topics::add);
      }
    }
    return topics;
  }

  private static Optional<Topic> topic(Fields topic, Ids ids) {
    var id = topic.required("id");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    boolean given = ids.give(Ids.Kind.TOPIC, id.get(), topic.file(), topic.line("id"));
    var citation = topic.citation(id.get()).map(c -> c.about(new Subject.OfTopic(id.get())));
    var title = topic.requiredLocalized("title");
    var about = topic.requiredLocalized("about");
    var keywords = topic.aliases("keywords");
    return given && citation.isPresent() && title.isPresent() && about.isPresent()
        ? Optional.of(new Topic(citation.get(), title.get(), about.get(), keywords))
        : Optional.empty();
  }
}
