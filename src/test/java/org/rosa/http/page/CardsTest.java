package org.rosa.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.testing.PageClient;
import org.rosa.testing.RosaServer;

/// What an answer shows, in six languages, on the Tuesday of the conference.
class CardsTest {
  private static final RosaServer SERVER =
      RosaServer.with(Map.of("ROSA_CLOCK", "2025-09-09T10:15:00+02:00"));
  private static final PageClient PAGE = new PageClient(SERVER);

  @AfterAll
  static void stop() {
    PAGE.close();
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | What is on now?                | On now",
        "fr | Que se passe-t-il maintenant ? | En ce moment",
        "es | ¿Qué hay ahora?                | Ahora",
        "ru | Что идёт сейчас?               | Сейчас",
        "zh | 现在有什么会议？                  | 正在进行",
        "ar | ماذا يجري الآن؟                 | الآن"
      })
  void what_is_on_now_is_a_list(String language, String question, String title) {
    var card = only(language, question);

    assertThat(card.getString("type")).isEqualTo("sessions");
    assertThat(card.getString("when")).isEqualTo("now");
    assertThat(card.getString("language")).isEqualTo(language);
    assertThat(card.getString("title")).isEqualTo(title);
    var entry = card.getJsonArray("entries").getJsonObject(0);
    assertThat(entry.getString("start")).isEqualTo("2025-09-09T10:00:00+02:00");
    assertThat(entry.getString("time_zone")).isEqualTo("Europe/Vienna");
    assertThat(entry.getJsonObject("room").getString("id")).isEqualTo("festsaal");
    assertThat(card.getInteger("more")).isZero();
    cites(card);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | How do I get to the Festsaal?",
        "fr | Comment aller au Festsaal ?",
        "es | ¿Cómo llego al Festsaal?",
        "ru | Как пройти в Фестзал?",
        "zh | 怎么去Festsaal？",
        "ar | كيف أصل إلى قاعة فستسال؟"
      })
  void a_way_has_numbered_steps_and_one_without_stairs(String language, String question) {
    var card = only(language, question);

    assertThat(card.getString("type")).isEqualTo("directions");
    assertThat(card.getJsonObject("from").getString("id")).isEqualTo("entrance");
    assertThat(card.getJsonObject("to").getString("id")).isEqualTo("festsaal");
    assertThat(texts(card.getJsonArray("steps"))).isNotEmpty().allSatisfy(CardsTest::isSaid);
    var stepFree = card.getJsonObject("step_free");
    assertThat(texts(stepFree.getJsonArray("steps"))).isNotEmpty();
    assertThat(card.getString("plan"))
        .isEqualTo("/stage/plan.svg?from=entrance&to=festsaal&language=" + language);
    assertThat(stepFree.getString("plan")).endsWith("&step_free=true");
    assertThat(card.getBoolean("schematic")).isTrue();
    cites(card);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Where is station PS45?           | Primary seismic station",
        "fr | Où se trouve la station PS45 ?   | Station sismique primaire",
        "es | ¿Dónde está la estación PS45?    | Estación sismológica primaria",
        "ru | Где находится станция PS45?      | Первичная сейсмическая станция",
        "zh | PS45台站在哪里？                   | 基本地震台站",
        "ar | أين تقع محطة PS45؟               | محطة سيزمية رئيسية"
      })
  void a_station_has_its_place_on_the_globe(String language, String question, String kind) {
    var card = only(language, question);

    assertThat(card.getString("type")).isEqualTo("station");
    assertThat(card.getString("code")).isEqualTo("PS45");
    assertThat(card.getString("kind")).isEqualTo(kind);
    assertThat(card.getString("state")).isNotBlank();
    assertThat(card.getDouble("lat")).isBetween(49.0, 52.0);
    assertThat(card.getDouble("lon")).isBetween(28.0, 31.0);
    assertThat(card.getString("map")).isEqualTo("/stage/map.svg?station=PS45&language=" + language);
    cites(card);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | What is the CTBTO?",
        "fr | Qu'est-ce que l'OTICE ?",
        "es | ¿Qué es la OTPCE?",
        "ru | Что такое ОДВЗЯИ?",
        "zh | 全面禁止核试验条约组织是什么？",
        "ar | ما هي منظمة معاهدة الحظر الشامل للتجارب النووية؟"
      })
  void a_fact_shows_what_is_said_with_its_sources(String language, String question) {
    var conversation = PAGE.open(language);
    try (var screen = PAGE.watch(conversation)) {
      var said = PAGE.ask(conversation, language, question);
      var cards = screen.settled();

      assertThat(cards).hasSize(1);
      var card = cards.getFirst();
      assertThat(card.getString("type")).isEqualTo("fact");
      assertThat(card.getString("text")).isEqualTo(said.strip());
      assertThat(card.getString("title")).isNotBlank();
      cites(card);
    }
  }

  @Test
  void a_session_has_its_time_its_room_and_its_original_title() {
    var card = only("fr", "Quand a lieu la plénière de haut niveau ?");

    assertThat(card.getString("type")).isEqualTo("session");
    assertThat(card.getString("kind")).isEqualTo("Séance plénière");
    assertThat(card.getString("start")).startsWith("2025-09-09T");
    assertThat(card.getString("end")).startsWith("2025-09-09T");
    assertThat(card.getString("day_name")).isEqualTo("Mardi 9 septembre");
    assertThat(card.getJsonObject("room").getString("level")).isEqualTo("à l'étage");
    assertThat(card.getString("status")).isEqualTo("scheduled");
    assertThat(card.getJsonObject("original").getString("language")).isEqualTo("en");
    cites(card);
  }

  @Test
  void a_speaker_is_named_as_she_writes_her_name() {
    var card = only("es", "¿Quién es Anne Lycke?");

    assertThat(card.getString("type")).isEqualTo("speaker");
    assertThat(card.getString("title")).isEqualTo("Anne Lycke");
    cites(card);
  }

  @Test
  void the_facilities_of_a_State_are_shown_as_they_are_said() {
    var card = only("en", "Which stations are in Austria?");

    assertThat(card.getString("type")).isEqualTo("fact");
    assertThat(card.getString("title")).isEqualTo("Austria");
    assertThat(card.getString("text")).contains("RL3");
    cites(card);
  }

  @Test
  void what_rosa_does_not_know_shows_nothing() {
    var conversation = PAGE.open("en");
    try (var screen = PAGE.watch(conversation)) {
      PAGE.ask(conversation, "en", "How many moons does Jupiter have?");
      screen.state("thinking");
      var event = screen.next();
      while (!event.data().getString("state", "").equals("idle")) {
        assertThat(event.name()).isNotEqualTo("card");
        event = screen.next();
      }
    }
  }

  private static JsonObject only(String language, String question) {
    var conversation = PAGE.open(language);
    try (var screen = PAGE.watch(conversation)) {
      PAGE.ask(conversation, language, question);
      var cards = screen.settled();
      assertThat(cards).hasSize(1);
      return cards.getFirst();
    }
  }

  private static void cites(JsonObject card) {
    assertThat(card.getJsonArray("sources")).isNotEmpty();
    assertThat(card.getJsonArray("sources").getJsonObject(0).getString("as_of"))
        .matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(card.getString("trust")).matches("[ABC]");
  }

  private static List<String> texts(JsonArray array) {
    return array.stream().map(String.class::cast).toList();
  }

  private static void isSaid(String text) {
    assertThat(text).isNotBlank();
  }
}
