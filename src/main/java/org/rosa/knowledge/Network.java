package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The International Monitoring System of the Treaty's list, and the States.
///
/// @param citation the list's source
/// @param places spellings in any language by which a place of the list is recognized
public record Network(
    Citation citation,
    List<Station> stations,
    List<State> states,
    Map<String, List<String>> places) {
  public Network {
    requireNonNull(citation, "citation");
    stations = List.copyOf(stations);
    states = List.copyOf(states);
    places = Map.copyOf(places);
  }

  public Optional<Station> station(String code) {
    return stations.stream().filter(station -> station.code().equals(code)).findFirst();
  }

  public Optional<State> state(String treaty) {
    return states.stream().filter(state -> state.treaty().equals(treaty)).findFirst();
  }
}
