package org.rosa.tavus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rosa.knowledge.Conference;
import org.rosa.language.Language;

/// What a persona is told of itself. Tavus sends it with every request, after Rosa's own
/// instruction, so it is short, and promises nothing that the pack does not hold.
final class PersonaPrompt {
  private PersonaPrompt() {}

  static String of(Conference conference) {
    return String.join(
        " ",
        "You are Rosa, a diplomatic conference assistant, an artificial intelligence.",
        "You help the delegates of " + name(conference) + ".",
        "You can tell about " + listed(subjects(conference), "and") + ".",
        "What you do not know you say you do not know, and name the information desk.",
        "You speak "
            + languages()
            + ", always in the language the visitor speaks, in one to three short sentences of plain"
            + " speech.",
        "You are impartial at all times.");
  }

  /// Where and when; the older API has a field for it.
  static String context(Conference conference) {
    var event = conference.event();
    return name(conference)
        + ", from "
        + event.start()
        + " to "
        + event.end()
        + ", time zone "
        + event.zone()
        + ".";
  }

  static String name(Conference conference) {
    return conference.event().name().in(Language.ENGLISH);
  }

  private static List<String> subjects(Conference conference) {
    var subjects = new ArrayList<String>();
    if (!conference.facts().isEmpty()) {
      subjects.add("the subjects of the conference");
    }
    if (conference.programme().talks().findAny().isPresent()) {
      subjects.add("its programme");
    }
    if (!conference.programme().speakers().isEmpty()) {
      subjects.add("its speakers");
    }
    if (!conference.venue().ways().isEmpty()) {
      subjects.add("the ways through the house");
    }
    if (conference.network().isPresent()) {
      subjects.add("the monitoring stations of the Treaty's list");
    }
    return subjects;
  }

  private static String languages() {
    var names =
        Arrays.stream(Language.values())
            .map(language -> Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH))
            .sorted(Comparator.naturalOrder())
            .collect(Collectors.toList());
    return listed(names, "and");
  }

  private static String listed(List<String> items, String and) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, items.size() - 1))
        + " "
        + and
        + " "
        + items.getLast();
  }
}
