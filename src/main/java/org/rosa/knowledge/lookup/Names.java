package org.rosa.knowledge.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Aliases;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Localized;
import org.rosa.knowledge.Network;
import org.rosa.knowledge.Station;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.TalkKind;
import org.rosa.language.Language;

/// Every name in the pack by which a visitor who speaks one language may call it: the names of that
/// language and the English ones that cannot be mistaken for its words.
final class Names {
  private static final int SHORTEST_PLACE = 3;
  private static final int LONG = 8;

  private final Phrases<Entity> names = new Phrases<>();
  private final Language language;

  Names(Conference conference, Language language) {
    this.language = language;
    for (var room : conference.venue().rooms()) {
      add(room.name(), room.aliases(), new Entity.OfRoom(room));
    }
    for (var topic : conference.programme().topics()) {
      addTexts(topic.title(), new Entity.OfTopic(topic));
    }
    conference
        .programme()
        .talks()
        .forEach(
            talk -> {
              addTexts(talk.title(), new Entity.OfTalk(talk, isPlain(talk)));
              addNames(talk.keywords(), new Entity.OfTalk(talk, true));
            });
    for (var speaker : conference.programme().speakers()) {
      var named = new Entity.OfSpeaker(speaker);
      names.add(speaker.name(), named);
      names.add(lastWord(speaker.name()), named);
      addNames(speaker.aliases(), named);
    }
    conference.network().ifPresent(this::add);
    names.ready();
  }

  /// The longest name that begins at this place.
  Optional<Phrases.Found<Entity>> at(List<String> stems, int place) {
    return names.at(stems, place);
  }

  /// Whether a title is a word that people use for other things too: "registration", "opening".
  private boolean isPlain(Talk talk) {
    return !talk.kind().isContribution()
        || talk.kind() == TalkKind.OPENING
        || (talk.kind() == TalkKind.POSTER && talk.code().isEmpty());
  }

  private void add(Network network) {
    for (var state : network.states()) {
      var named = new Entity.OfState(state);
      names.add(state.treaty(), named);
      add(state.name(), state.aliases(), named);
    }
    var byPlace = new LinkedHashMap<String, List<Station>>();
    for (var station : network.stations()) {
      station
          .place()
          .ifPresent(place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(station));
    }
    byPlace.forEach(
        (place, stations) -> {
          var named = new Entity.OfPlace(place, stations);
          names.add(place, named);
          stations.forEach(
              station -> station.placeInFrench().ifPresent(name -> names.add(name, named)));
          network.places().getOrDefault(place, List.of()).stream()
              .filter(alias -> alias.codePointCount(0, alias.length()) >= 2)
              .forEach(alias -> names.add(alias, named));
          int comma = place.indexOf(',');
          if (comma >= SHORTEST_PLACE) {
            names.add(place.substring(0, comma), named);
          }
        });
  }

  private void add(Localized name, Aliases aliases, Entity entity) {
    addTexts(name, entity);
    addNames(aliases, entity);
  }

  private void addTexts(Localized texts, Entity entity) {
    names.add(texts.in(language), entity);
    if (language != Language.ENGLISH) {
      addEnglish(texts.in(Language.ENGLISH), entity);
    }
  }

  private void addNames(Aliases aliases, Entity entity) {
    aliases.in(language).forEach(alias -> names.add(alias, entity));
    if (language != Language.ENGLISH) {
      aliases.in(Language.ENGLISH).forEach(alias -> addEnglish(alias, entity));
    }
  }

  /// French and Spanish share short words with English; a long name is no word of theirs.
  private void addEnglish(String name, Entity entity) {
    boolean sharesWords = language == Language.FRENCH || language == Language.SPANISH;
    if (!sharesWords || name.length() >= LONG) {
      names.add(name, entity);
    }
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
