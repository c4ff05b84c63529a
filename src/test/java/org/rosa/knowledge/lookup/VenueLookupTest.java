package org.rosa.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Tense;
import org.rosa.knowledge.Venue;
import org.rosa.knowledge.Way;
import org.rosa.language.Language;
import org.rosa.language.Messages;
import org.rosa.testing.AskedPack;

class VenueLookupTest {
  private static final Venue VENUE = AskedPack.conference().venue();

  @ParameterizedTest
  @EnumSource
  void every_room_is_found_by_its_name(Language language) {
    var wrong = new ArrayList<String>();
    for (var room : VENUE.rooms()) {
      var asked = where(room.name().in(language), language);
      var said = AskedPack.answer(language, asked);
      if (!said.text().equals(room.where().at(Tense.DURING).in(language))
          && !said.citations().getFirst().subject().equals(room.id())) {
        wrong.add(asked + " " + subjects(said.citations()) + " " + said.text());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_way_from_the_entrance_is_told_step_by_step(Language language) {
    var wrong = new ArrayList<String>();
    for (var room : VENUE.rooms()) {
      var ways = VENUE.route(VENUE.start(), room.id(), false);
      if (!room.id().equals(VENUE.start()) && !room.id().equals("online")) {
        var asked = way(room.name().in(language), language);
        var said = AskedPack.answer(language, asked);
        boolean told =
            ways.stream().allMatch(way -> said.text().contains(way.text().in(language)))
                && subjects(said.citations()).contains("route:" + VENUE.start() + "-" + room.id());
        if (!told) {
          wrong.add(asked + " " + subjects(said.citations()) + " " + said.text());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_step_free_way_holds_no_stairs() {
    for (var from : VENUE.rooms()) {
      for (var to : VENUE.rooms()) {
        assertThat(VENUE.route(from.id(), to.id(), true)).noneMatch(Way::stairs);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_step_free_way_is_told_or_said_to_be_unknown(Language language) {
    var wrong = new ArrayList<String>();
    for (var id : List.of("festsaal", "lounge", "wintergarten", "zeremoniensaal", "forum")) {
      var ways = VENUE.route(VENUE.start(), id, true);
      var asked = stepFree(name(id, language), language);
      var said = AskedPack.answer(language, asked);
      if (ways.isEmpty()
          || !ways.stream().allMatch(way -> said.text().contains(way.text().in(language)))) {
        wrong.add(asked + " " + subjects(said.citations()) + " " + said.text());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void from_and_to_may_be_named_in_either_order(Language language) {
    var from = name("festsaal", language);
    var to = name("forum", language);
    for (var asked : fromTo(from, to, language)) {
      assertThat(subjects(AskedPack.answer(language, asked).citations()))
          .as(asked)
          .startsWith("route:festsaal-forum");
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_unknown_way_is_said_to_be_unknown(Language language) {
    assertThat(VENUE.route(VENUE.start(), "online-room-1", false)).isEmpty();
    var said = AskedPack.answer(language, way(name("online-room-1", language), language));
    assertThat(said.text()).contains(new Messages(Speech.class, "answers", language).say("noway"));
  }

  @Test
  void a_search_in_a_house_with_circles_comes_to_an_end() {
    var ways =
        List.of(
            way("a", "b"),
            way("b", "a"),
            way("b", "c"),
            way("c", "a"),
            way("c", "b"),
            way("d", "c"));
    var venue = new Venue("a", Optional.empty(), Map.of(), List.of(), ways, List.of(), List.of());
    assertThat(venue.route("a", "c", false)).extracting(Way::to).containsExactly("b", "c");
    assertThat(venue.route("a", "d", false)).isEmpty();
    assertThat(venue.route("a", "a", false)).isEmpty();
    assertThat(venue.route("x", "y", false)).isEmpty();
  }

  @Test
  void no_way_passes_a_room_twice() {
    for (var from : VENUE.rooms()) {
      for (var to : VENUE.rooms()) {
        var passed = VENUE.route(from.id(), to.id(), false).stream().map(Way::to).toList();
        assertThat(new LinkedHashSet<>(passed)).hasSameSizeAs(passed);
      }
    }
  }

  private static Way way(String from, String to) {
    var some = VENUE.ways().getFirst();
    return new Way(some.citation(), from, to, false, some.text());
  }

  private static String name(String id, Language language) {
    return VENUE.room(id).orElseThrow().name().in(language);
  }

  private static List<String> subjects(List<Citation> citations) {
    return citations.stream().map(Citation::subject).toList();
  }

  private static String where(String room, Language language) {
    return switch (language) {
      case ENGLISH -> "where is the " + room;
      case FRENCH -> "où se trouve : " + room;
      case SPANISH -> "dónde está " + room;
      // "Форум" alone may be the conference.
      case RUSSIAN -> "где находится " + (room.equals("Форум") ? "зал " : "") + room;
      case CHINESE -> room + "在哪里";
      case ARABIC -> "أين " + room;
    };
  }

  private static String way(String room, Language language) {
    return switch (language) {
      case ENGLISH -> "how do I get to the " + room;
      case FRENCH -> "comment aller à " + room;
      case SPANISH -> "cómo llego a " + room;
      case RUSSIAN -> "как пройти: " + room;
      case CHINESE -> "去" + room + "怎么走";
      case ARABIC -> "كيف أصل إلى " + room;
    };
  }

  private static String stepFree(String room, Language language) {
    return switch (language) {
      case ENGLISH -> "how do I get to the " + room + " without stairs";
      case FRENCH -> "comment aller à " + room + " sans escalier";
      case SPANISH -> "cómo llego a " + room + " sin escaleras";
      case RUSSIAN -> "как пройти без лестниц: " + room;
      case CHINESE -> "不走楼梯怎么去" + room;
      case ARABIC -> "كيف أصل إلى " + room + " بدون درج";
    };
  }

  private static List<String> fromTo(String from, String to, Language language) {
    return switch (language) {
      case ENGLISH ->
          List.of(
              "how do I get from the " + from + " to the " + to,
              "the way to the " + to + " from the " + from);
      case FRENCH ->
          List.of(
              "comment aller de la " + from + " au " + to,
              "comment aller au " + to + " depuis la " + from);
      case SPANISH ->
          List.of(
              "cómo voy desde el " + from + " hasta el " + to,
              "cómo llego al " + to + " desde el " + from);
      case RUSSIAN ->
          List.of(
              "как пройти из зала " + from + " в " + to,
              "как попасть в " + to + " из зала " + from);
      case CHINESE -> List.of("从" + from + "到" + to + "怎么走", "去" + to + "怎么走，我在" + from);
      case ARABIC ->
          List.of("كيف أصل من " + from + " إلى " + to, "كيف أصل إلى " + to + " من " + from);
    };
  }
}
