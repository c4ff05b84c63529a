package org.rosa.knowledge.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Slot;
import org.rosa.knowledge.Speaker;
import org.rosa.knowledge.State;
import org.rosa.knowledge.Station;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.Technology;
import org.rosa.knowledge.Tense;
import org.rosa.language.Language;
import org.rosa.language.Messages;

/// Says things of the pack in one language.
final class Speech {
  /// The most letters of a list that people listen to.
  private static final int LISTENED = 340;

  private final Conference conference;
  private final Language language;
  private final Messages templates;
  private final SpokenTime time;

  Speech(Conference conference, Language language) {
    this.conference = conference;
    this.language = language;
    this.templates = new Messages(Speech.class, "answers", language);
    this.time = new SpokenTime(language);
  }

  Language language() {
    return language;
  }

  SpokenTime time() {
    return time;
  }

  String say(String key, Map<String, Object> gaps) {
    return templates.say(key, gaps);
  }

  String say(String key) {
    return templates.say(key);
  }

  /// Sentences one after the other.
  String joined(String... sentences) {
    var said = List.of(sentences).stream().filter(text -> !text.isBlank()).toList();
    return String.join(language == Language.CHINESE ? "" : " ", said);
  }

  /// "a, b and c".
  String list(List<String> items) {
    if (items.size() < 2) {
      return items.isEmpty() ? "" : items.getFirst();
    }
    var first = String.join(say("comma"), items.subList(0, items.size() - 1));
    return say("last", Map.of("first", first, "last", items.getLast()));
  }

  /// The first items of a list, and how many more there are.
  String list(List<String> items, int most) {
    int shown = Math.min(items.size() <= most + 1 ? items.size() : most, speakable(items));
    if (shown == items.size()) {
      return list(items);
    }
    var first = String.join(say("comma"), items.subList(0, shown));
    var gap = language == Language.CHINESE ? "" : " ";
    return first + gap + say("more", Map.of("n", items.size() - shown));
  }

  /// How many items, at least one, are short enough together to be listened to.
  private static int speakable(List<String> items) {
    int shown = 0;
    int length = 0;
    while (shown < items.size() && (shown == 0 || length + items.get(shown).length() <= LISTENED)) {
      length += items.get(shown++).length();
    }
    return shown;
  }

  /// A kind of facility: "a primary seismic station".
  String kind(Technology technology) {
    return say("tech." + technology.name().toLowerCase(Locale.ROOT));
  }

  /// A number of facilities of one kind.
  String count(Technology technology, int number) {
    return say("count." + technology.name().toLowerCase(Locale.ROOT), Map.of("n", number));
  }

  String name(State state) {
    return capitalized(state.name().in(language));
  }

  /// The States responsible for a facility.
  String states(Station station) {
    return list(
        station.states().stream()
            .map(
                treaty ->
                    conference
                        .network()
                        .flatMap(network -> network.state(treaty))
                        .map(state -> state.name().in(language))
                        .orElse(treaty))
            .toList());
  }

  /// A place as the Treaty has it, in its French text for French and its English text otherwise.
  String place(Station station) {
    var english = station.place().orElse("");
    return language == Language.FRENCH ? station.placeInFrench().orElse(english) : english;
  }

  /// A talk with its time and room, as a sentence.
  String talk(Talk talk, Tense tense) {
    var title = talk.title().in(language);
    if (talk.slot().isEmpty()) {
      return say("talk.untimed", Map.of("title", title, "room", room(talk)));
    }
    var when = when(talk.slot().get());
    return say(
        tense == Tense.AFTER ? "talk.after" : "talk",
        Map.of("title", title, "when", when, "room", room(talk)));
  }

  /// Who speaks, as far as the pack tells.
  String people(Talk talk) {
    var speakers = names(talk.speakers());
    var listed = names(talk.listed());
    return joined(
        speakers.isEmpty()
            ? ""
            : say("speakers", Map.of("n", speakers.size(), "names", list(speakers))),
        listed.isEmpty() ? "" : say("listed", Map.of("names", list(listed))));
  }

  private List<String> names(List<String> ids) {
    var names = new ArrayList<String>();
    for (var id : ids) {
      conference.programme().speaker(id).map(Speaker::name).ifPresent(names::add);
    }
    return names;
  }

  /// A talk as an entry of a list: its start, title and room.
  String entry(Talk talk) {
    var title = talk.title().in(language);
    var start = talk.slot().flatMap(Slot::start);
    return start
        .map(
            at ->
                say(
                    "list.entry",
                    Map.of("start", time.time(at), "title", title, "room", room(talk))))
        .orElseGet(() -> say("list.entry.untimed", Map.of("title", title, "room", room(talk))));
  }

  String when(Slot slot) {
    var day = time.day(slot.date());
    if (slot.start().isEmpty()) {
      return day;
    }
    var start = time.time(slot.start().get());
    var hours =
        slot.end()
            .map(end -> say("range", Map.of("start", start, "end", time.time(end))))
            .orElseGet(() -> say("at", Map.of("start", start)));
    return language == Language.CHINESE ? day + hours : day + " " + hours;
  }

  private String room(Talk talk) {
    return talk.room()
        .flatMap(id -> conference.venue().room(id))
        .map(room -> say("room", Map.of("room", room.name().in(language))))
        .orElse("");
  }

  String name(Room room) {
    return room.name().in(language);
  }

  String where(Room room, Tense tense) {
    return room.where().at(tense).in(language);
  }

  String role(Speaker speaker) {
    return speaker
        .role()
        .map(role -> say("person", Map.of("name", speaker.name(), "role", role.in(language))))
        .or(
            () ->
                speaker
                    .affiliation()
                    .map(
                        at ->
                            say("person", Map.of("name", speaker.name(), "role", at.in(language)))))
        .orElseGet(() -> say("person.plain", Map.of("name", speaker.name())));
  }

  /// The same text with a capital at its beginning.
  static String capitalized(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return new StringBuilder(text)
        .replace(0, Character.charCount(first), Character.toString(Character.toTitleCase(first)))
        .toString();
  }
}
