package org.rosa.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.language.Language;
import org.rosa.testing.PageClient;
import org.rosa.testing.RosaServer;

/// What a phone takes along.
class TakeTest {
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
        "en | What is on now?             | Add to calendar",
        "fr | Que se passe-t-il maintenant ? | Ajouter à l&#39;agenda",
        "es | ¿Qué hay ahora?             | Añadir al calendario",
        "ru | Что идёт сейчас?            | Добавить в календарь",
        "zh | 现在有什么会议？               | 添加到日历",
        "ar | ماذا يجري الآن؟             | إضافة إلى التقويم"
      })
  void a_card_is_taken_along_as_a_page_without_script_or_cookie(
      String language, String question, String calendar) {
    var take = take(language, question);
    var page = PAGE.get(path(take.getString("url")));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    assertThat(page.headers().firstValue("content-security-policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    assertThat(page.body())
        .contains("<html lang=\"" + language + "\"")
        .contains(language.equals("ar") ? "dir=\"rtl\"" : "dir=\"ltr\"")
        .contains(calendar)
        .contains("10:00–")
        .doesNotContain("<script", "<form", "<input", "http://", "https://");
  }

  @Test
  void the_calendar_of_a_card_is_a_calendar_file() {
    var take = take("en", "What is on now?");
    var file = PAGE.get(take.getString("calendar"));

    assertThat(file.headers().firstValue("content-type")).contains("text/calendar; charset=utf-8");
    assertThat(file.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART;TZID=Europe/Vienna");
  }

  @Test
  void the_code_of_a_card_leads_to_its_page() {
    var take = take("en", "Where is station PS45?");
    var code = PAGE.get(take.getString("qr"));

    assertThat(code.headers().firstValue("content-type")).contains("image/svg+xml; charset=utf-8");
    assertThat(code.body()).startsWith("<svg");
    assertThat(take.containsKey("calendar")).isFalse();
    assertThat(take.getString("url")).startsWith(SERVER.url() + "/t/");
  }

  @Test
  void a_link_to_this_machine_says_that_phones_cannot_follow_it() {
    assertThat(take("en", "What is on now?").getBoolean("reachable")).isFalse();
    try (var server = RosaServer.with(Map.of("ROSA_PUBLIC_URL", "https://rosa.example.org/"));
        var page = new PageClient(server)) {
      var conversation = page.open("en");
      page.show(conversation, "en", "What is the CTBTO?");
      var take = all(page, conversation, "en").getJsonObject("take");
      assertThat(take.getBoolean("reachable")).isTrue();
      assertThat(take.getString("url"))
          .startsWith("https://rosa.example.org/t/")
          .hasSizeLessThanOrEqualTo(100);
    }
  }

  @Test
  void everything_shown_is_taken_along_with_one_link() {
    var conversation = PAGE.open("en");
    PAGE.show(conversation, "en", "What is on now?");
    PAGE.show(conversation, "en", "Where is station PS45?");
    PAGE.show(conversation, "en", "How do I get to the Festsaal?");
    var all = all(PAGE, conversation, "es");
    var page = PAGE.get(path(all.getJsonObject("take").getString("url"))).body();

    assertThat(all.getJsonObject("card").getString("type")).isEqualTo("qr");
    assertThat(all.getJsonObject("card").getString("title")).isEqualTo("Para llevar");
    assertThat(page).contains("lang=\"es\"", "PS45", "Festsaal", "/stage/plan.svg?from=entrance");
  }

  @Test
  void a_conversation_that_showed_nothing_has_nothing_to_take_along() {
    var conversation = PAGE.open("en");
    var reply =
        PAGE.post(
            "/api/conversations/" + conversation.id() + "/take-along",
            new JsonObject(),
            "authorization",
            "Bearer " + conversation.token());
    assertThat(reply.statusCode()).isEqualTo(404);
  }

  @Test
  void a_forged_link_gets_a_friendly_page_in_six_languages() {
    var url = take("en", "What is on now?").getString("url");
    for (var path : new String[] {path(url) + "A", "/t/x", "/t/x.svg", path(url) + "A.ics"}) {
      var page = PAGE.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      for (var language : Language.values()) {
        assertThat(page.body()).contains("<article lang=\"" + language.code() + "\"");
      }
    }
  }

  @Test
  void the_pictures_of_cards_are_drawn() {
    var plan = PAGE.get("/stage/plan.svg?from=entrance&to=festsaal&language=ar");
    var map = PAGE.get("/stage/map.svg?station=PS45&language=zh&theme=dark");

    assertThat(plan.statusCode()).isEqualTo(200);
    assertThat(plan.headers().firstValue("content-type")).contains("image/svg+xml; charset=utf-8");
    assertThat(map.body()).contains("<circle").contains("PS45在世界地图上的位置");
    assertThat(PAGE.get("/stage/map.svg?station=PS999").statusCode()).isEqualTo(404);
    assertThat(PAGE.get("/stage/plan.svg").statusCode()).isEqualTo(404);
  }

  private static JsonObject take(String language, String question) {
    var conversation = PAGE.open(language);
    try (var screen = PAGE.watch(conversation)) {
      PAGE.ask(conversation, language, question);
      return screen.settled().getFirst().getJsonObject("take");
    }
  }

  private static JsonObject all(
      PageClient page, PageClient.Conversation conversation, String language) {
    return new JsonObject(
        page.post(
                "/api/conversations/" + conversation.id() + "/take-along",
                new JsonObject().put("language", language),
                "authorization",
                "Bearer " + conversation.token())
            .body());
  }

  private static String path(String url) {
    return url.substring(url.indexOf("/t/"));
  }
}
