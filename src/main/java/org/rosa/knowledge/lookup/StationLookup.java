package org.rosa.knowledge.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Network;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.State;
import org.rosa.knowledge.Station;
import org.rosa.knowledge.Technology;

/// Facilities by code, by place, by State and by technology, and which States Annex 2 names.
final class StationLookup implements Lookup {
  /// Words not understood that a certain answer may leave aside.
  private static final int REST = 2;

  private static final int MOST_NAMED = 6;

  private final Network network;
  private final Speech speech;

  StationLookup(Network network, Speech speech) {
    this.network = network;
    this.speech = speech;
  }

  @Override
  public Optional<Found> find(Heard heard, Question question) {
    var stations = heard.all(Entity.OfStation.class);
    if (!stations.isEmpty()) {
      return Optional.of(described(stations, heard));
    }
    var states = heard.all(Entity.OfState.class);
    boolean annex = heard.asks(Sense.ANNEX);
    if (!states.isEmpty() && annex) {
      return Optional.of(found(annex(states.getFirst().state()), heard));
    }
    boolean facilities = heard.asks(Sense.STATION) || !asked(heard).isEmpty();
    boolean alone = !states.isEmpty() && heard.entities().size() == 1 && heard.asksNothing();
    if (!facilities && !alone) {
      return Optional.empty();
    }
    if (heard.asks(Sense.HOWMANY) && heard.entities().stream().allMatch(Listener::isByKeyword)) {
      return counted(heard);
    }
    var places = heard.all(Entity.OfPlace.class);
    if (!places.isEmpty() && states.isEmpty()) {
      return Optional.of(found(at(places.getFirst()), heard));
    }
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(found(of(states.getFirst().state(), heard), heard));
  }

  /// How many facilities of one kind there are in all.
  private Optional<Found> counted(Heard heard) {
    var kinds = asked(heard);
    if (kinds.size() != 1) {
      return Optional.empty();
    }
    var kind = kinds.getFirst();
    var count = speech.count(kind, (int) number(kind));
    return Optional.of(
        found(
            new Passage(
                speech.language(),
                count,
                speech.say("network.kind", Map.of("count", count)),
                cited(List.of("stations:" + kind.word()), List.of())),
            heard));
  }

  private long number(Technology kind) {
    return network.stations().stream().filter(station -> station.technology() == kind).count();
  }

  private Found described(List<Entity.OfStation> stations, Heard heard) {
    var texts = new ArrayList<String>();
    var citations = new ArrayList<Citation>();
    for (var named : stations.stream().limit(2).toList()) {
      texts.add(description(named.station()));
      citations.add(citation(named.station().code()));
    }
    var passage =
        new Passage(
            speech.language(),
            stations.getFirst().station().code(),
            speech.joined(texts.toArray(String[]::new)),
            citations);
    return new Found(passage, heard.rest() <= REST);
  }

  private String description(Station station) {
    Map<String, Object> known =
        Map.of(
            "code", station.code(),
            "tech", speech.kind(station.technology()),
            "place", speech.place(station),
            "state", speech.states(station));
    return speech.say(station.states().isEmpty() ? "station.open" : "station", known);
  }

  private Passage at(Entity.OfPlace place) {
    var entries =
        place.stations().stream()
            .map(
                station ->
                    speech.say(
                        "place.one",
                        Map.of("code", station.code(), "tech", speech.kind(station.technology()))))
            .toList();
    var first = place.stations().getFirst();
    var text =
        speech.say(
            "place",
            Map.of(
                "place", speech.place(first),
                "list", speech.list(entries),
                "state", speech.states(first)));
    return new Passage(
        speech.language(),
        speech.place(first),
        text,
        place.stations().stream().map(station -> citation(station.code())).toList());
  }

  private Passage of(State state, Heard heard) {
    var kinds = asked(heard);
    var all =
        network.stations().stream()
            .filter(station -> station.states().contains(state.treaty()))
            .toList();
    var chosen =
        kinds.isEmpty()
            ? all
            : all.stream().filter(station -> kinds.contains(station.technology())).toList();
    var subjects = new ArrayList<String>();
    subjects.add("stations:" + state.treaty());
    kinds.forEach(kind -> subjects.add("stations:" + state.treaty() + ":" + kind.word()));
    return new Passage(
        speech.language(), speech.name(state), text(state, all, chosen), cited(subjects, chosen));
  }

  private String text(State state, List<Station> all, List<Station> chosen) {
    Map<String, Object> named = Map.of("state", speech.name(state));
    if (chosen.isEmpty()) {
      return speech.say(all.isEmpty() ? "state.none" : "state.nokind", named);
    }
    var counts = new ArrayList<String>();
    for (var technology : Technology.values()) {
      int number =
          (int) chosen.stream().filter(station -> station.technology() == technology).count();
      if (number > 0) {
        counts.add(speech.count(technology, number));
      }
    }
    if (chosen.size() < all.size() || chosen.size() <= MOST_NAMED) {
      var places = chosen.stream().map(this::codeAndPlace).toList();
      return speech.say(
          "state.named",
          Map.of(
              "state", speech.name(state),
              "kind", speech.list(counts),
              "list", speech.list(places, MOST_NAMED)));
    }
    return speech.say(
        "state",
        Map.of("state", speech.name(state), "n", chosen.size(), "list", speech.list(counts)));
  }

  private String codeAndPlace(Station station) {
    return speech.say("code.at", Map.of("code", station.code(), "place", speech.place(station)));
  }

  private Passage annex(State state) {
    var text =
        speech.say(state.annex2() ? "annex.yes" : "annex.no", Map.of("state", speech.name(state)));
    var missing =
        state
            .outstanding()
            .map(why -> speech.say("annex." + why.name().toLowerCase(Locale.ROOT)))
            .orElse("");
    return new Passage(
        speech.language(),
        speech.name(state),
        speech.joined(text, missing),
        List.of(citation("annex-2:" + state.treaty())));
  }

  /// The kinds of facility that are named; "primary" and "auxiliary" narrow "seismic".
  private static List<Technology> asked(Heard heard) {
    var asked = new ArrayList<Technology>();
    boolean narrow = heard.asksAny(Sense.PRIMARY, Sense.AUXILIARY);
    for (var technology : Technology.values()) {
      boolean named =
          heard.senses().stream()
              .filter(sense -> !(narrow && sense == Sense.SEISMIC))
              .anyMatch(sense -> sense.means(technology));
      if (named) {
        asked.add(technology);
      }
    }
    if (asked.contains(Technology.LABORATORY)) {
      asked.remove(Technology.RADIONUCLIDE);
    }
    return asked;
  }

  private static Found found(Passage passage, Heard heard) {
    boolean plain = heard.asksAny(Sense.HOWMANY, Sense.WHERE, Sense.ANNEX);
    return new Found(passage, heard.rest() <= (plain ? REST : 1));
  }

  private List<Citation> cited(List<String> subjects, List<Station> stations) {
    var citations = new ArrayList<Citation>();
    subjects.forEach(subject -> citations.add(citation(subject)));
    stations.stream().limit(MOST_NAMED).forEach(s -> citations.add(citation(s.code())));
    return citations;
  }

  private Citation citation(String subject) {
    var list = network.citation();
    return new Citation(subject, list.sources(), list.asOf(), list.trust());
  }
}
