package org.rosa.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Network;
import org.rosa.knowledge.State;
import org.rosa.knowledge.Station;
import org.rosa.knowledge.Technology;

/// Reads `stations.csv`, `states.yaml` and `places.yaml`.
final class NetworkReader {
  static final String STATIONS = "stations.csv";

  private static final List<String> COLUMNS =
      List.of("code", "type", "state", "place", "place_fr", "lat", "lon", "notes");
  private static final Map<String, State.Outstanding> OUTSTANDING =
      Map.of(
          "signed", State.Outstanding.SIGNED,
          "withdrawn", State.Outstanding.WITHDRAWN,
          "not-signed", State.Outstanding.NOT_SIGNED);

  private final PackFiles files;
  private final Ids ids;
  private final Findings findings;
  private final Set<String> placeNames = new HashSet<>();

  NetworkReader(PackFiles files, Ids ids, Findings findings) {
    this.files = files;
    this.ids = ids;
    this.findings = findings;
  }

  /// The network; empty where the pack has neither stations nor States.
  ///
  /// @param pack `pack.yaml`, which cites the list of stations
  Optional<Network> read(Fields pack, Optional<Fields> stateFile, Optional<Fields> placeFile) {
    var states = stateFile.map(this::states).orElse(List.of());
    var stations = files.text(STATIONS).map(this::stations).orElse(List.of());
    var places = placeFile.map(this::places).orElse(Map.of());
    return citation(pack, stateFile)
        .map(citation -> new Network(citation, stations, states, places));
  }

  private Optional<Citation> citation(Fields pack, Optional<Fields> stateFile) {
    if (!files.has(STATIONS)) {
      return stateFile.flatMap(fields -> fields.citation("states"));
    }
    if (!pack.has("stations")) {
      pack.report(0, Rule.MISSING_SOURCE, "'stations' does not say where stations.csv comes from");
    }
    return pack.fields("stations")
        .flatMap(
            fields -> {
              fields.only("source", "as_of", "trust");
              return fields.citation("stations");
            });
  }

  private List<State> states(Fields file) {
    file.only("source", "as_of", "trust", "states");
    var states = new ArrayList<State>();
    for (var fields : file.list("states")) {
      state(fields).ifPresent(states::add);
    }
    return states;
  }

  private Optional<State> state(Fields state) {
    state.only(
        "treaty", "name", "aliases", "annex2", "outstanding", "review", "source", "as_of", "trust");
    var treaty = state.required("treaty");
    boolean given =
        treaty.isPresent()
            && ids.giveName(Ids.Kind.STATE, treaty.get(), state.file(), state.line("treaty"));
    var citation = state.citation(treaty.orElse("a State"));
    var name = state.requiredLocalized("name");
    var aliases = state.aliases("aliases");
    boolean annex2 = state.flag("annex2", false);
    var outstanding = state.choice("outstanding", OUTSTANDING);
    var review = Wordings.languages(state, "review");
    if (outstanding.isPresent() && !annex2) {
      state.report(
          state.line("outstanding"), Rule.VALUE, "outstanding is for States of Annex 2 only");
      return Optional.empty();
    }
    return given && name.isPresent() && citation.isPresent()
        ? Optional.of(
            new State(
                treaty.get(), name.get(), aliases, annex2, outstanding, citation.get(), review))
        : Optional.empty();
  }

  private List<Station> stations(String text) {
    var stations = new ArrayList<Station>();
    for (var row : Csv.read(files.path(STATIONS), text, COLUMNS, findings)) {
      station(row).ifPresent(stations::add);
    }
    return stations;
  }

  private Optional<Station> station(Csv.Row row) {
    var code = row.cell("code");
    var place = filled(row.cell("place"));
    place.ifPresent(placeNames::add);
    var states = states(row);
    if (place.isEmpty() && !row.cell("place_fr").isEmpty()) {
      report(row, Rule.MISSING_PLACE, Findings.quoted(code) + " has no place in English");
    }
    var technology = Technology.of(row.cell("type"));
    if (technology.isEmpty()) {
      report(row, Rule.STATION, "unknown technology " + Findings.quoted(row.cell("type")));
    } else if (!isOf(technology.get(), code)) {
      report(
          row,
          Rule.STATION,
          Findings.quoted(code) + " is no code of a " + row.cell("type") + " facility");
      return Optional.empty();
    }
    boolean given = ids.give(Ids.Kind.STATION, code, files.path(STATIONS), row.line());
    var coordinates = coordinates(row);
    return given && technology.isPresent()
        ? Optional.of(
            new Station(
                code,
                technology.get(),
                states,
                place,
                filled(row.cell("place_fr")),
                coordinates,
                row.cell("notes")))
        : Optional.empty();
  }

  private List<String> states(Csv.Row row) {
    var states = new ArrayList<String>();
    for (var name : row.cell("state").split("/")) {
      if (!name.isBlank()) {
        states.add(name.strip());
      }
    }
    for (var name : states) {
      if (!ids.has(Ids.Kind.STATE, name)) {
        report(row, Rule.UNKNOWN_STATE, "states.yaml has no " + Findings.quoted(name));
      }
    }
    return states;
  }

  private static boolean isOf(Technology technology, String code) {
    var number = code.startsWith(technology.prefix()) ? code.substring(2) : "";
    return !number.isEmpty()
        && number.length() < 5
        && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Optional<Station.Coordinates> coordinates(Csv.Row row) {
    if (row.cell("lat").isEmpty() && row.cell("lon").isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Station.Coordinates(
              Double.parseDouble(row.cell("lat")), Double.parseDouble(row.cell("lon"))));
    } catch (IllegalArgumentException e) {
      report(row, Rule.STATION, Findings.quoted(row.cell("code")) + " has no point on the globe");
      return Optional.empty();
    }
  }

  private Map<String, List<String>> places(Fields file) {
    file.only("source", "as_of", "trust", "places");
    var places = new HashMap<String, List<String>>();
    for (var fields : file.list("places")) {
      fields.only("place", "aliases");
      var place = fields.required("place");
      place
          .filter(name -> !placeNames.contains(name))
          .ifPresent(
              name ->
                  fields.report(
                      fields.line("place"),
                      Rule.DEAD_REFERENCE,
                      "stations.csv has no place " + Findings.quoted(name)));
      place.ifPresent(
          name -> {
            if (places.put(name, fields.strings("aliases")) != null) {
              fields.report(
                  fields.line("place"),
                  Rule.DUPLICATE_ID,
                  "a second place " + Findings.quoted(name));
            }
          });
    }
    return places;
  }

  private static Optional<String> filled(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  private void report(Csv.Row row, Rule rule, String what) {
    findings.add(files.path(STATIONS), row.line(), rule, what);
  }
}
