package org.rosa.stage;

import java.util.List;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Suggestion;

/// What visitors may want to ask, as far as it fits the hour.
public final class Suggestions {
  /// Most that are offered at a time.
  private static final int MOST = 4;

  private Suggestions() {}

  /// The first suggestions of the pack that fit; its order is by importance.
  public static List<String> of(Conference conference, Viewer viewer) {
    var tense = conference.event().tense(viewer.now());
    var hour = conference.event().atVenue(viewer.now()).toLocalTime();
    return conference.suggestions().stream()
        .filter(suggestion -> suggestion.fits(tense, hour))
        .map(Suggestion::text)
        .map(text -> text.in(viewer.language()))
        .limit(MOST)
        .toList();
  }
}
