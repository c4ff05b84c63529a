package org.rosa.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.testing.PageClient;
import org.rosa.testing.RosaServer;

/// Conversations that the page opens without a key.
class ConversationsTest {
  private final RosaServer server =
      RosaServer.with(
          Map.of(
              "ROSA_PUBLIC_URL", "https://rosa.example.org",
              "ROSA_CLOCK", "2025-09-09T10:15:00+02:00"));
  private final PageClient page = new PageClient(server);

  @AfterEach
  void stop() {
    page.close();
    server.close();
  }

  @Test
  void a_conversation_is_opened_in_text_where_there_is_no_avatar() {
    var reply =
        page.post(
            "/api/conversations",
            new JsonObject().put("language", "fr").put("kiosk", "main").put("mode", "avatar"));
    var body = new JsonObject(reply.body());

    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(reply.headers().firstValue("cache-control")).contains("no-store");
    assertThat(body.getString("language")).isEqualTo("fr");
    assertThat(body.getString("mode")).isEqualTo("text");
    assertThat(body.containsKey("avatar")).isFalse();
    assertThat(Instant.parse(body.getString("expires_at"))).isNotNull();
    assertThat(body.getString("token")).hasSizeGreaterThan(20).isNotEqualTo(body.getString("id"));
  }

  @Test
  void a_double_tap_opens_one_conversation() {
    var body = new JsonObject().put("request", "tap-1");
    var first = page.post("/api/conversations", body).body();

    assertThat(page.post("/api/conversations", body).body()).isEqualTo(first);
    assertThat(page.open("en").id()).isNotEqualTo(new JsonObject(first).getString("id"));
  }

  @Test
  void a_token_opens_its_own_chat_and_screen_and_nothing_else() {
    var mine = page.open("en");
    var other = page.open("en");

    assertThat(page.ask(mine, "en", "What is the CTBTO?")).contains("Vienna");
    for (var path :
        new String[] {
          "/conversations/" + other.id() + "/events?token=" + mine.token(),
          "/conversations/" + other.id() + "/cards?token=" + mine.token(),
          "/conversations/" + mine.id() + "/cards?token=" + mine.token() + "x",
          "/conversations/" + mine.id() + "/cards",
          "/api/conversations/" + other.id() + "?token=" + mine.token()
        }) {
      assertThat(page.get(path).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(page.get("/v1/models", "authorization", "Bearer " + mine.token()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_platforms_id_in_the_request_does_not_lead_a_token_to_another_conversation() {
    var mine = page.open("en");
    try (var screen = page.watch(mine)) {
      page.send(
          page.request(
                  "/chat/completions",
                  "authorization",
                  "Bearer " + mine.token(),
                  "conversation-id",
                  "another")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"messages\":[{\"role\":\"user\",\"content\":\"What is on now?\"}]}")));
      assertThat(screen.settled()).hasSize(1);
    }
  }

  @Test
  void an_ended_conversation_closes_its_screen_and_its_token() {
    var mine = page.open("en");
    try (var screen = page.watch(mine)) {
      assertThat(screen.next().name()).isEqualTo("snapshot");
      assertThat(delete(mine).statusCode()).isEqualTo(204);
      assertThat(screen.next().name()).isEqualTo("ended");
      assertThat(screen.isOver()).isTrue();
    }
    assertThat(page.chat(mine.token(), new JsonObject()).statusCode()).isEqualTo(401);
    assertThat(
            page.get("/conversations/" + mine.id() + "/events?token=" + mine.token()).statusCode())
        .isEqualTo(401);
    var state =
        page.get("/api/conversations/" + mine.id(), "authorization", "Bearer " + mine.token());
    assertThat(new JsonObject(state.body()).getString("state")).isEqualTo("ended");
    assertThat(delete(mine).statusCode()).isEqualTo(204);
  }

  @Test
  void a_page_that_is_closed_ends_its_conversation_with_a_beacon() {
    var mine = page.open("en");
    var path = "/api/conversations/" + mine.id() + "/end?token=" + mine.token();
    assertThat(page.post(path, new JsonObject()).statusCode()).isEqualTo(204);
    assertThat(page.chat(mine.token(), new JsonObject()).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example,     403",
    "null,                     403",
    "https://rosa.example.org, 201"
  })
  void only_our_own_page_may_open_conversations(String origin, int status) {
    assertThat(page.post("/api/conversations", new JsonObject(), "origin", origin).statusCode())
        .isEqualTo(status);
  }

  @Test
  void the_host_that_is_asked_is_our_own_page() {
    assertThat(
            page.post("/api/conversations", new JsonObject(), "origin", server.url()).statusCode())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"language\":\"de\"}", "{\"language\":5}", "{", "nothing"})
  void a_body_that_cannot_be_read_is_refused_as_a_problem(String body) {
    var reply =
        page.send(
            page.request("/api/conversations").POST(HttpRequest.BodyPublishers.ofString(body)));

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.headers().firstValue("content-type"))
        .contains("application/problem+json; charset=utf-8");
    assertThat(new JsonObject(reply.body()).getInteger("status")).isEqualTo(400);
  }

  @Test
  void a_body_is_short() {
    var long_ = new JsonObject().put("request", "x".repeat(5000));
    assertThat(page.post("/api/conversations", long_).statusCode()).isEqualTo(413);
  }

  @Test
  void one_address_opens_so_many_conversations_a_minute() {
    // While they are opened, the quota fills up again.
    var refused =
        Stream.generate(() -> page.post("/api/conversations", new JsonObject()))
            .limit(3L * Quota.MOST)
            .filter(reply -> reply.statusCode() != 201)
            .findFirst()
            .orElseThrow();

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after").map(Integer::parseInt))
        .hasValueSatisfying(seconds -> assertThat(seconds).isPositive());
  }

  private java.net.http.HttpResponse<String> delete(PageClient.Conversation conversation) {
    return page.send(
        page.request(
                "/api/conversations/" + conversation.id(),
                "authorization",
                "Bearer " + conversation.token())
            .DELETE());
  }
}
