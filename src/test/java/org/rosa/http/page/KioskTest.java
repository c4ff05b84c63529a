package org.rosa.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
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
