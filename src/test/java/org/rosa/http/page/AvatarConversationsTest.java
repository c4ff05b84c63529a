package org.rosa.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
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
  // Each server has a folder of its own: one ends at its start what another has left.
  private final Path own = state.resolve(UUID.randomUUID().toString());
  private final RosaServer server = RosaServer.with(tavus.settings(own, "p1"));
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
  void a_call_that_takes_its_time_keeps_nobody_waiting_and_comes_with_the_events() {
    tavus.fake().next(new Mishap.Held());
    var wanted = new JsonObject().put("mode", "avatar").put("request", "tap-1");
    var opened = new JsonObject(page.post("/api/conversations", wanted).body());

    assertThat(opened.getString("mode")).isEqualTo("avatar");
    assertThat(opened.getString("call")).isEqualTo("making");
    assertThat(opened.containsKey("avatar")).isFalse();
    assertThat(state(opened).getString("call")).isEqualTo("making");
    assertThat(page.ask(mine(opened), "en", "What is the CTBTO?")).contains("Vienna");

    try (var screen = page.watch(mine(opened))) {
      var snapshot = screen.next("snapshot");
      assertThat(snapshot.data().containsKey("avatar")).isFalse();
      tavus.fake().release();
      assertThat(screen.next("avatar").data()).isEqualTo(invitation());
      try (var back = page.watch(mine(opened), "last-event-id", String.valueOf(snapshot.id()))) {
        assertThat(back.next("avatar").data()).isEqualTo(invitation());
      }
    }
    try (var fresh = page.watch(mine(opened))) {
      assertThat(fresh.next("snapshot").data().getJsonObject("avatar")).isEqualTo(invitation());
    }
    assertThat(state(opened).getString("call")).isEqualTo("waiting");
    var again = new JsonObject(page.post("/api/conversations", wanted).body());
    assertThat(again.getString("id")).isEqualTo(opened.getString("id"));
    assertThat(again.getJsonObject("avatar").getString("token")).isEqualTo("token-of-c1");
    assertThat(again.containsKey("call")).isFalse();

    end(opened);
    tavus.awaitAsked(ENDING);
    assertThat(asked()).containsExactly(MAKING, ENDING);
  }

  @Test
  void a_call_that_is_made_when_its_visitor_has_gone_is_ended_at_once() {
    tavus.fake().next(new Mishap.Held());
    var opened = page.call("en");
    end(opened);
    tavus.fake().release();

    tavus.awaitAsked(ENDING);
    assertThat(asked()).containsExactly(MAKING, ENDING);
    assertThat(tavus.fake().active()).isEmpty();
  }

  @Test
  void a_call_that_is_given_up_while_it_is_made_is_ended_and_the_conversation_goes_on_in_text() {
    tavus.fake().next(new Mishap.Held());
    var opened = page.call("en");
    try (var screen = page.watch(mine(opened))) {
      delete(path(opened) + "/avatar", opened);
      assertThat(screen.next("avatar").data().getBoolean("present")).isFalse();
    }
    tavus.fake().release();

    tavus.awaitAsked(ENDING);
    assertThat(state(opened).getString("mode")).isEqualTo("text");
    assertThat(asked()).containsExactly(MAKING, ENDING);
  }

  @Test
  void where_making_fails_late_the_events_tell_it_and_the_conversation_is_in_text() {
    tavus.fake().next(new Mishap.Held());
    var opened = page.call("en");
    try (var screen = page.watch(mine(opened))) {
      tavus.close();
      assertThat(screen.next("avatar").data()).isEqualTo(new JsonObject().put("present", false));
    }

    assertThat(state(opened).getString("mode")).isEqualTo("text");
    assertThat(state(opened).containsKey("call")).isFalse();
    assertThat(page.ask(mine(opened), "en", "What is the CTBTO?")).contains("Vienna");
    try (var fresh = page.watch(mine(opened))) {
      assertThat(fresh.next("snapshot").data().getJsonObject("avatar").getBoolean("present"))
          .isFalse();
    }
  }

  @Test
  void where_tavus_refuses_the_conversation_goes_on_in_text() {
    tavus.fake().next(new Mishap.Status(402, "{\"message\":\"no credits\"}"));
    var opened = page.call("en");

    assertThat(opened.getString("mode")).isEqualTo("text");
    assertThat(opened.containsKey("avatar")).isFalse();
    assertThat(state(opened).containsKey("call")).isFalse();
    assertThat(page.ask(mine(opened), "en", "What is the CTBTO?")).contains("Vienna");
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
    delete(path(opened), opened);
  }

  private void delete(String path, JsonObject opened) {
    var token = "Bearer " + opened.getString("token");
    assertThat(page.send(page.request(path, "authorization", token).DELETE()).statusCode())
        .isEqualTo(204);
  }

  private JsonObject invitation() {
    return new JsonObject()
        .put("present", true)
        .put("url", tavus.url() + "/room/c1")
        .put("token", "token-of-c1");
  }

  private static PageClient.Conversation mine(JsonObject opened) {
    return new PageClient.Conversation(opened.getString("id"), opened.getString("token"));
  }

  private static String path(JsonObject opened) {
    return "/api/conversations/" + opened.getString("id");
  }

  private List<String> asked() {
    return tavus.fake().asked().stream().map(Asked::line).toList();
  }
}
