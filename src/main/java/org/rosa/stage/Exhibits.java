package org.rosa.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Subject;

/// Finds in an answer's citations what can be shown. Citations come in the order of the answer, the
/// subject of each passage first; talks that follow a time, a topic or a person belong to it.
public final class Exhibits {
  /// Most that one answer shows; more nobody reads while listening.
  private static final int MOST = 4;

  private final List<Exhibit> found = new ArrayList<>();
  private Optional<Subject> leader = Optional.empty();
  private List<String> talks = new ArrayList<>();

  private Exhibits() {}

  public static List<Exhibit> of(List<Citation> citations) {
    var exhibits = new Exhibits();
    citations.forEach(citation -> exhibits.take(citation.about()));
    exhibits.close();
    return exhibits.found.stream().distinct().limit(MOST).toList();
  }

  private void take(Subject subject) {
    switch (subject) {
      case Subject.OfTalk(var id) -> talks.add(id);
      case Subject.OfTimetable _, Subject.OfTopic _, Subject.OfSpeaker _, Subject.OfRoute _ ->
          lead(subject);
      case Subject.OfStations _ -> lead(subject);
      case Subject.OfStation _ -> {
        if (!isLed(Subject.OfStations.class)) {
          alone(subject);
        }
      }
      case Subject.OfRoom _ -> {
        if (!isLed(Subject.OfRoute.class)) {
          alone(subject);
        }
      }
      case Subject.OfFact _, Subject.OfAnnex2 _ -> alone(subject);
      case Subject.OfNothing _ -> {}
    }
  }

  private boolean isLed(Class<? extends Subject> by) {
    return leader.filter(by::isInstance).isPresent();
  }

  /// Begins a subject that others may belong to. Of facilities the narrowest is meant, which comes
  /// last.
  private void lead(Subject subject) {
    if (!(subject instanceof Subject.OfStations && isLed(Subject.OfStations.class))) {
      close();
    }
    leader = Optional.of(subject);
  }

  private void alone(Subject subject) {
    close();
    found.add(new Exhibit.Known(subject));
  }

  private void close() {
    if (leader.isPresent()) {
      shown(leader.get());
    } else if (!talks.isEmpty()) {
      found.add(new Exhibit.Known(new Subject.OfTalk(talks.getFirst()), talks));
    }
    leader = Optional.empty();
    talks = new ArrayList<>();
  }

  /// A time at which nothing is on shows nothing.
  private void shown(Subject subject) {
    if (!(subject instanceof Subject.OfTimetable) || !talks.isEmpty()) {
      found.add(new Exhibit.Known(subject, talks));
    }
  }
}
