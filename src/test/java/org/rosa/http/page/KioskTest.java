package org.rosa.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.testing.PageClient;
import org.rosa.testing.RosaServer;

/// The page and its data, for everybody.
class KioskTest {
  private static final RosaServer SERVER =
      RosaServer.with(
          Map.of(
              "ROSA_CLOCK", "2025-09-09T10:15:00+02:00",
              "ROSA_KIOSKS", "hall:exhibition,door:entrance"));
  private static final PageClient PAGE = new PageClient(SERVER);

  @AfterAll
  static void stop() {
    PAGE.close();
    SERVER.close();
  }

  @ParameterizedTest
  @EnumSource
  void the_page_gets_its_data_in_each_language(Language language) {
    var data = data("/api/kiosk?language=" + language.code());

    assertThat(data.getString("language")).isEqualTo(language.code());
    assertThat(data.getJsonObject("conference").getString("name")).isNotBlank();
    assertThat(data.getJsonObject("conference").getString("short")).isEqualTo("SnT2025");
    assertThat(data.getString("clock")).isEqualTo("2025-09-09T10:15:00+02:00");
    assertThat(data.getString("tense")).isEqualTo("during");
    assertThat(data.getJsonArray("now")).isNotEmpty();
    assertThat(data.getJsonArray("next")).isNotEmpty();
    assertThat(data.getJsonArray("suggestions")).hasSize(4).doesNotHaveDuplicates();
    assertThat(data.getString("desk")).isNotBlank();
    assertThat(data.getBoolean("avatar")).isFalse();
    assertThat(data.getBoolean("phone_reachable")).isFalse();
    assertThat(data.getJsonObject("timings").getInteger("silence_seconds")).isEqualTo(45);
  }

  @ParameterizedTest
  @EnumSource
  void every_suggestion_is_answered_with_a_card(Language language) {
    for (var clock :
        new String[] {
          "2025-09-01T10:00", "2025-09-09T10:15", "2025-09-09T19:30", "2025-10-01T10:00"
        }) {
      try (var server = RosaServer.with(Map.of("ROSA_CLOCK", clock + ":00+02:00"));
          var page = new PageClient(server)) {
        var data = new JsonObject(page.get("/api/kiosk?language=" + language.code()).body());
        assertThat(data.getJsonArray("suggestions")).as(clock).hasSizeBetween(3, 4);
        for (var suggestion : data.getJsonArray("suggestions")) {
          var conversation = page.open(language.code());
          try (var screen = page.watch(conversation)) {
            page.ask(conversation, language.code(), (String) suggestion);
            assertThat(screen.settled()).as("%s at %s", suggestion, clock).isNotEmpty();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-CA,en;q=0.5 | fr",
        "de-AT,de       | en",
        "de,zh-Hant-TW  | zh",
        "*              | en",
        "ar             | ar"
      })
  void a_browsers_language_is_taken_where_it_is_one_of_the_six(String accepted, String language) {
    var data = new JsonObject(PAGE.get("/api/kiosk", "accept-language", accepted).body());
    assertThat(data.getString("language")).isEqualTo(language);
  }

  @Test
  void a_kiosk_knows_where_it_stands() {
    assertThat(place("/api/kiosk?language=en")).isEqualTo("exhibition");
    assertThat(place("/api/kiosk?language=en&kiosk=door")).isEqualTo("entrance");
    assertThat(place("/api/kiosk?language=en&kiosk=unknown")).isEqualTo("entrance");
  }

  @Test
  void where_a_room_is_asked_the_way_begins_at_the_kiosk_and_the_plan_says_so() {
    var conversation =
        new JsonObject(
            PAGE.post("/api/conversations", new JsonObject().put("kiosk", "hall")).body());
    var mine =
        new PageClient.Conversation(conversation.getString("id"), conversation.getString("token"));
    try (var screen = PAGE.watch(mine)) {
      PAGE.ask(mine, "en", "Where is the Festsaal?");
      var card = screen.settled().getFirst();
      assertThat(card.getJsonObject("from").getString("id")).isEqualTo("exhibition");
      assertThat(card.getString("plan")).endsWith("&kiosk=hall");
      assertThat(PAGE.get(card.getString("plan")).body()).contains("You are here");
    }
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
  void the_way_begins_at_the_kiosk_in_words_on_the_card_and_on_the_plan(
      String language, String question) {
    var way = way(language, question);

    assertThat(way.card().getJsonObject("from").getString("id")).isEqualTo("exhibition");
    assertThat(way.said()).isEqualTo(joined(language, way.card().getJsonArray("steps")));
    assertThat(way.card().getString("plan")).contains("from=exhibition&to=festsaal");
    assertThat(PAGE.get(way.card().getString("plan")).body())
        .contains(way.card().getJsonArray("steps").getString(0).replace("'", "&#39;"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | How do I get from the main entrance to the Festsaal?",
        "fr | Comment aller de l'entrée principale au Festsaal ?",
        "es | ¿Cómo llego desde la entrada principal al Festsaal?",
        "ru | Как пройти от главного входа в Фестзал?",
        "zh | 从主入口怎么去Festsaal？",
        "ar | كيف أصل من المدخل الرئيسي إلى قاعة فستسال؟"
      })
  void a_way_that_names_its_beginning_begins_there(String language, String question) {
    var way = way(language, question);

    assertThat(way.card().getJsonObject("from").getString("id")).isEqualTo("entrance");
    assertThat(way.card().getJsonObject("to").getString("id")).isEqualTo("festsaal");
    assertThat(way.said()).isEqualTo(joined(language, way.card().getJsonArray("steps")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | How do I get to the Festsaal without stairs?",
        "fr | Comment aller au Festsaal sans escalier ?",
        "es | ¿Cómo llego al Festsaal sin escaleras?",
        "ru | Как пройти в Фестзал без лестницы?",
        "zh | 怎么不走楼梯去Festsaal？",
        "ar | كيف أصل إلى قاعة فستسال بدون درج؟"
      })
  void the_way_without_stairs_is_shown_where_it_is_asked_for(String language, String question) {
    var way = way(language, question);
    var stepFree = way.card().getJsonObject("step_free");

    assertThat(stepFree.getBoolean("asked")).isTrue();
    assertThat(way.card().getJsonObject("from").getString("id")).isEqualTo("exhibition");
    assertThat(way.said()).isEqualTo(joined(language, stepFree.getJsonArray("steps")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | How do I get to the exhibition?        | You are there already.",
        "fr | Comment aller à l'exposition ?         | Vous y êtes déjà.",
        "es | ¿Cómo llego a la exposición?           | Ya se encuentra usted ahí.",
        "ru | Как пройти на выставку?                | Вы уже на месте.",
        "zh | 怎么去展览区？                             | 您现在就在这里。",
        "ar | كيف أصل إلى المعرض؟                     | أنتم هنا بالفعل."
      })
  void who_is_there_already_is_told(String language, String question, String there) {
    var way = way(language, question);

    assertThat(way.said()).endsWith(there);
    assertThat(way.card().getString("type")).isEqualTo("fact");
  }

  /// What is said at the kiosk in the exhibition, and the card that is shown there.
  private record Told(String said, JsonObject card) {}

  private static Told way(String language, String question) {
    var opened =
        new JsonObject(
            PAGE.post(
                    "/api/conversations",
                    new JsonObject().put("kiosk", "hall").put("language", language))
                .body());
    var mine = new PageClient.Conversation(opened.getString("id"), opened.getString("token"));
    try (var screen = PAGE.watch(mine)) {
      var said = PAGE.ask(mine, language, question).strip();
      return new Told(said, screen.settled().getFirst());
    }
  }

  private static String joined(String language, JsonArray steps) {
    return steps.stream()
        .map(String.class::cast)
        .collect(Collectors.joining(language.equals("zh") ? "" : " "));
  }

  @Test
  void the_page_is_kept_by_nobody_and_may_do_little() {
    var page = PAGE.get("/kiosk");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
    assertThat(page.headers().firstValue("content-security-policy"))
        .contains(
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self';"
                + " form-action 'self'");
    assertThat(page.headers().firstValue("permissions-policy"))
        .contains("camera=(), microphone=(self)");
    assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @ParameterizedTest
  @CsvSource({
    "/kiosk/../application.properties",
    "/kiosk/%2e%2e/%2e%2e/application.properties",
    "/kiosk/assets/no-such.js",
    "/api/nothing",
    "/conversations/x",
    "/stage/nothing.svg"
  })
  void nothing_else_is_served(String path) {
    assertThat(PAGE.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void a_browser_is_sent_to_the_page_and_every_other_client_gets_the_status() {
    var browser = PAGE.get("/", "accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
    assertThat(browser.statusCode()).isEqualTo(302);
    assertThat(browser.headers().firstValue("location")).contains("/kiosk");
    assertThat(PAGE.get("/", "accept", "*/*").body()).contains("Rosa Pattern 1 API running");
  }

  private static String place(String path) {
    return data(path).getJsonObject("kiosk").getJsonObject("place").getString("id");
  }

  private static JsonObject data(String path) {
    return new JsonObject(PAGE.get(path).body());
  }
}
