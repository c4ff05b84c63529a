package org.rosa.stage;

import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Station;
import org.rosa.language.Language;

/// Cards of the monitoring system's facilities, as the Treaty lists them.
final class NetworkCards {
  private final Conference conference;
  private final StageWords words;
  private final Viewer viewer;

  NetworkCards(Conference conference, StageWords words, Viewer viewer) {
    this.conference = conference;
    this.words = words;
    this.viewer = viewer;
  }

  Optional<Card> station(String key, String code) {
    return conference
        .network()
        .flatMap(
            network ->
                network
                    .station(code)
                    .map(
                        station ->
                            new Card.Station(
                                CardMaker.head(
                                    key, viewer.language(), code, List.of(network.citation())),
                                code,
                                words.kind(station.technology()),
                                place(station),
                                states(station),
                                station.coordinates())));
  }

  /// A place as the Treaty has it, in its French text for French and its English text otherwise.
  private String place(Station station) {
    var english = station.place().orElse("");
    return viewer.language() == Language.FRENCH ? station.placeInFrench().orElse(english) : english;
  }

  private String states(Station station) {
    var names =
        station.states().stream()
            .flatMap(treaty -> conference.network().flatMap(net -> net.state(treaty)).stream())
            .map(state -> StageWords.capitalized(state.name().in(viewer.language())))
            .toList();
    return String.join(words.say("comma"), names);
  }
}
