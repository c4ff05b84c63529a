package org.rosa.knowledge.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Network;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.State;
import org.rosa.knowledge.Station;
import org.rosa.knowledge.Subject;
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
    if (!states.isEmpty() && !facilities && asksStatus(heard)) {
      var state = states.getFirst().state();
      return state.outstanding().isEmpty()
          ? Optional.of(found(status(state), heard))
          : Optional.empty();
    }
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
        : Optional.of(found(of(states.getFirst().state(), asked(heard)), heard));
  }

  /// What the list says of facilities together, or Annex 2 of a State.
  Optional<Passage> tell(Subject subject) {
    return switch (subject) {
      case Subject.OfStations(var state, var kind) ->
          state.isPresent()
              ? state.flatMap(network::state).map(named -> of(named, kind.stream().toList()))
              : kind.map(this::count);
      case Subject.OfAnnex2(var state) -> network.state(state).map(this::annex);
      default -> Optional.empty();
    };
  }

  /// How many facilities of one kind there are in all.
  private Optional<Found> counted(Heard heard) {
    var kinds = asked(heard);
    if (kinds.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(found(count(kinds.getFirst()), heard));
  }

  private Passage count(Technology kind) {
    var count = speech.count(kind, (int) number(kind));
    return new Passage(
        speech.language(),
        count,
        speech.say("network.kind", Map.of("count", count)),
        List.of(cited(Optional.empty(), Optional.of(kind))));
  }

  private long number(Technology kind) {
    return network.stations().stream().filter(station -> station.technology() == kind).count();
  }

  private Found described(List<Entity.OfStation> stations, Heard heard) {
    var texts = new ArrayList<String>();
    var citations = new ArrayList<Citation>();
    for (var named : stations.stream().limit(2).toList()) {
      texts.add(description(named.station()));
      citations.add(citation(named.station()));
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
        place.stations().stream().map(this::citation).toList());
  }

  private Passage of(State state, List<Technology> kinds) {
    var all =
        network.stations().stream()
            .filter(station -> station.states().contains(state.treaty()))
            .toList();
    var chosen =
        kinds.isEmpty()
            ? all
            : all.stream().filter(station -> kinds.contains(station.technology())).toList();
    var citations = new ArrayList<Citation>();
    var treaty = Optional.of(state.treaty());
    citations.add(cited(treaty, Optional.empty()));
    kinds.forEach(kind -> citations.add(cited(treaty, Optional.of(kind))));
    chosen.stream().limit(MOST_NAMED).map(this::citation).forEach(citations::add);
    return new Passage(speech.language(), speech.name(state), text(state, all, chosen), citations);
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

  /// Whether it asks if a State signed or ratified, not when, how many or who else.
  private static boolean asksStatus(Heard heard) {
    return heard.asks(Sense.STATUS)
        && !heard.asksAny(Sense.WHEN, Sense.HOWMANY, Sense.WHO, Sense.AND, Sense.ABOUT);
  }

  /// Of a State that is not outstanding only this is known: whether its ratification is needed.
  private Passage status(State state) {
    var named = Map.<String, Object>of("state", speech.name(state));
    var text =
        state.annex2()
            ? speech.joined(speech.say("status.needed", named), speech.say("status.complete"))
            : speech.say("status.other", named);
    return new Passage(speech.language(), speech.name(state), text, state.annex2(), cited(state));
  }

  private static List<Citation> cited(State state) {
    return List.of(
        state.citation().of("annex-2:" + state.treaty(), new Subject.OfAnnex2(state.treaty())));
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
        speech.language(), speech.name(state), speech.joined(text, missing), cited(state));
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

  /// What the list says of facilities together: `stations:FRANCE`, `stations:FRANCE:primary`.
  private Citation cited(Optional<String> treaty, Optional<Technology> kind) {
    var named = Stream.concat(treaty.stream(), kind.map(Technology::word).stream());
    return network
        .citation()
        .of(
            "stations:" + named.collect(Collectors.joining(":")),
            new Subject.OfStations(treaty, kind));
  }

  private Citation citation(Station station) {
    return network.citation().of(station.code(), new Subject.OfStation(station.code()));
  }
}
