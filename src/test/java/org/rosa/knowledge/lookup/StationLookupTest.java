package org.rosa.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.knowledge.Network;
import org.rosa.knowledge.Retrieval;
import org.rosa.knowledge.Station;
import org.rosa.language.Language;
import org.rosa.testing.AskedLine;
import org.rosa.testing.AskedPack;

class StationLookupTest {
  private static final Network NETWORK = AskedPack.conference().network().orElseThrow();

  @Test
  void codes_states_places_kinds_and_annex_2_are_understood_in_six_languages() {
    assertThat(AskedLine.wrong(StationLookupTest.class, "stations.txt")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_facility_is_described_as_the_treaty_lists_it(Language language) {
    var wrong = new ArrayList<String>();
    for (var station : NETWORK.stations()) {
      var said = AskedPack.answer(language, station.code());
      boolean cites = said.citations().getFirst().subject().equals(station.code());
      if (!cites
          || !said.text().contains(place(station, language))
          || !namesStates(said.text(), station, language)) {
        wrong.add(station.code() + ": " + said.text());
      }
    }
    assertThat(NETWORK.stations()).hasSize(337);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_state_has_its_facilities_and_none_is_made_up(Language language) {
    var wrong = new ArrayList<String>();
    for (var state : NETWORK.states()) {
      long listed =
          NETWORK.stations().stream()
              .filter(station -> station.states().contains(state.treaty()))
              .count();
      var asked = stationsOf(state.name().in(language), language);
      var said = AskedPack.answer(language, asked);
      var cited = said.citations().stream().map(citation -> citation.subject()).toList();
      boolean right =
          cited.contains("stations:" + state.treaty())
              && cited.stream()
                      .filter(subject -> NETWORK.station(subject).isPresent())
                      .distinct()
                      .count()
                  == Math.min(listed, 6);
      if (!right) {
        wrong.add(asked + " " + cited + " " + said.text());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_code_that_the_treaty_does_not_list_finds_nothing(Language language) {
    for (var code : new String[] {"PS 51", "AS121", "HA12", "is-61", "RN 81", "RL17"}) {
      assertThat(AskedPack.retrieve(language, code, AskedPack.DURING, List.of()))
          .as(code)
          .isInstanceOf(Retrieval.Nothing.class);
    }
  }

  private static String stationsOf(String state, Language language) {
    return switch (language) {
      case ENGLISH -> "which stations are in " + state;
      case FRENCH -> "quelles stations : " + state;
      case SPANISH -> "qué estaciones hay en " + state;
      case RUSSIAN -> "какие станции: " + state;
      case CHINESE -> state + "有哪些台站";
      case ARABIC -> "ما هي المحطات في " + state;
    };
  }

  private static String place(Station station, Language language) {
    var english = station.place().orElse("");
    return language == Language.FRENCH ? station.placeInFrench().orElse(english) : english;
  }

  private static boolean namesStates(String text, Station station, Language language) {
    return station.states().stream()
        .map(treaty -> NETWORK.state(treaty).orElseThrow().name().in(language))
        .allMatch(text::contains);
  }
}
