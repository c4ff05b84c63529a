package org.rosa.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.tavus.fake.Asked;
import org.rosa.tavus.fake.Habits;
import org.rosa.tavus.fake.Mishap;
import org.rosa.testing.PageClient;
import org.rosa.testing.RosaServer;
import org.rosa.testing.TavusServer;

/// Conversations of the page where there is an avatar.
class AvatarConversationsTest {
  private static final String MAKING = "POST /v2/conversations";
  private static final String ENDING = "POST /v2/conversations/c1/end";

  @TempDir static Path state;

  private final TavusServer tavus = TavusServer.with(Habits.USUAL.quiet());
  private final RosaServer server = RosaServer.with(tavus.settings(state, "p1"));
  private final PageClient page = new PageClient(server);

  @BeforeEach
  void makePersona() {
    tavus.fake().keep(new JsonObject().put("pal_name", "Rosa").put("system_prompt", "Rosa."));
  }

  @AfterEach
  void stop() {
    page.close();
    server.close();
    tavus.close();
  }

  @Test
  void the_page_gets_the_room_and_no_key_and_its_end_ends_the_call() {
    var opened = page.call("fr");

    assertThat(opened.getString("mode")).isEqualTo("avatar");
    assertThat(opened.getJsonObject("avatar").getString("url")).isEqualTo(tavus.url() + "/room/c1");
    assertThat(opened.getJsonObject("avatar").getString("token")).isEqualTo("token-of-c1");
    assertThat(opened.encode()).doesNotContain(TavusServer.KEY);
    assertThat(state(opened).getString("call")).isEqualTo("waiting");

    end(opened);
    tavus.awaitAsked(ENDING);
    assertThat(tavus.fake().active()).isEmpty();
    assertThat(state(opened).getString("state")).isEqualTo("ended");
  }

  @Test
  void a_request_that_comes_twice_while_the_call_is_made_gets_the_same_call_and_pays_once() {
    tavus.fake().next(new Mishap.Held());
    var wanted = new JsonObject().put("mode", "avatar").put("request", "tap-1");
    var first = CompletableFuture.supplyAsync(() -> page.post("/api/conversations", wanted));
    tavus.awaitAsked(MAKING);
    var again = CompletableFuture.supplyAsync(() -> page.post("/api/conversations", wanted));
    tavus.fake().release();

    assertThat(again.join().body()).isEqualTo(first.join().body()).contains("token-of-c1");
    assertThat(asked()).containsExactly(MAKING);
  }

  @Test
  void where_tavus_refuses_the_conversation_goes_on_in_text() {
    tavus.fake().next(new Mishap.Status(402, "{\"message\":\"no credits\"}"));
    var opened = page.call("en");

    assertThat(opened.getString("mode")).isEqualTo("text");
    assertThat(opened.containsKey("avatar")).isFalse();
    assertThat(state(opened).containsKey("call")).isFalse();
    assertThat(
            page.ask(
                new PageClient.Conversation(opened.getString("id"), opened.getString("token")),
                "en",
                "What is the CTBTO?"))
        .contains("Vienna");
  }

  @Test
  void who_wants_to_write_costs_no_call() {
    page.open("en");

    assertThat(asked()).isEmpty();
  }

  private JsonObject state(JsonObject opened) {
    var token = "Bearer " + opened.getString("token");
    return new JsonObject(page.get(path(opened), "authorization", token).body());
  }

  private void end(JsonObject opened) {
    var token = "Bearer " + opened.getString("token");
    assertThat(page.send(page.request(path(opened), "authorization", token).DELETE()).statusCode())
        .isEqualTo(204);
  }

  private static String path(JsonObject opened) {
    return "/api/conversations/" + opened.getString("id");
  }

  private List<String> asked() {
    return tavus.fake().asked().stream().map(Asked::line).toList();
  }
}
