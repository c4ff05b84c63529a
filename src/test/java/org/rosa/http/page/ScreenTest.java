package org.rosa.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.PageClient;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// What a conversation's screen is told, and in which order.
class ScreenTest {
  private final FakeUpstream upstream = FakeUpstream.start();
  private final RosaServer server = RosaServer.with(settings(upstream));
  private final ChatClient platform = new ChatClient(server);
  private final PageClient page = new PageClient(server);

  private static Map<String, String> settings(FakeUpstream upstream) {
    var settings = new HashMap<>(RosaServer.upstreamSettings(upstream));
    settings.put("ROSA_CLOCK", "2025-09-09T10:15:00+02:00");
    settings.put("ROSA_INSTANT", "on");
    settings.put("ROSA_KIOSKS", "hall:exhibition");
    return settings;
  }

  @AfterEach
  void stop() {
    page.close();
    platform.close();
    server.close();
    upstream.close();
  }

  @Test
  void an_answer_thinks_shows_speaks_and_settles() {
    var conversation = page.open("en");
    try (var screen = page.watch(conversation)) {
      var head = screen.response().headers();
      assertThat(head.firstValue("content-type")).contains("text/event-stream; charset=utf-8");
      page.ask(conversation, "en", "What is on now?");

      var events = new ArrayList<PageClient.Event>();
      for (int i = 0; i < 6; i++) {
        events.add(screen.next());
      }
      assertThat(events)
          .extracting(ScreenTest::told)
          .containsExactly(
              "snapshot idle",
              "state thinking",
              "card true",
              "state speaking",
              "card false",
              "state idle");
      assertThat(events).extracting(PageClient.Event::id).isSorted();
      assertThat(events.get(2).cards()).isEqualTo(events.get(4).cards());
    }
  }

  @Test
  void a_client_that_comes_back_hears_what_it_missed_and_no_more() {
    var conversation = page.open("en");
    long seen;
    try (var screen = page.watch(conversation)) {
      page.ask(conversation, "en", "What is on now?");
      seen = screen.state("speaking").id();
    }
    try (var again = page.watch(conversation, "last-event-id", Long.toString(seen))) {
      assertThat(told(again.next())).isEqualTo("card false");
      assertThat(told(again.next())).isEqualTo("state idle");
    }
    try (var late = page.watch(conversation, "last-event-id", "100000")) {
      var fresh = late.next();
      assertThat(told(fresh)).isEqualTo("snapshot idle");
      assertThat(fresh.cards()).hasSize(1);
    }
  }

  @Test
  void a_speculative_answer_that_is_abandoned_takes_its_cards_with_it() {
    try (var screen = page.watch("c1", RosaServer.KEY)) {
      var frames = open("Where is the Festsaal, and who built the palace?");
      upstream.next();
      screen.state("thinking");
      frames.leave();
      var told = told(screen.next());
      while (told.startsWith("card true")) {
        told = told(screen.next());
      }
      assertThat(told).isIn("withdraw", "state listening");
    }
  }

  @Test
  void a_newer_answer_replaces_the_cards_of_the_older_one() {
    try (var screen = page.watch("c1", RosaServer.KEY)) {
      answer("What is on now?");
      assertThat(screen.settled()).extracting(card -> card.getString("id")).containsExactly("now");
      answer("What is next?");
      assertThat(screen.settled()).extracting(card -> card.getString("id")).containsExactly("next");
    }
  }

  @Test
  void an_answer_that_shows_nothing_leaves_what_is_being_read() {
    try (var screen = page.watch("c1", RosaServer.KEY)) {
      answer("What is on now?");
      screen.settled();
      upstream.says("Many.");
      answer("How many moons does Jupiter have?");
      screen.state("idle");
    }
    try (var fresh = page.watch("c1", RosaServer.KEY)) {
      assertThat(fresh.next().cards()).hasSize(1);
    }
  }

  @Test
  void a_declined_question_shows_whom_to_ask_and_repeats_nothing_of_it() {
    try (var screen = page.watch("c1", RosaServer.KEY)) {
      answer("Is Russia going to resume nuclear testing because it hates the West?");
      var card = screen.settled().getFirst();
      assertThat(card.getString("type")).isEqualTo("blocked");
      assertThat(card.getString("help")).contains("information desk");
      assertThat(card.encode()).doesNotContain("Russia");
      assertThat(told(screen.next())).isEqualTo("state declined");
    }
  }

  @Test
  void a_visitor_who_speaks_or_writes_is_listened_to_unless_rosa_does_something_else() {
    var conversation = page.open("en");
    try (var screen = page.watch(conversation)) {
      assertThat(told(screen.next())).isEqualTo("snapshot idle");
      for (var state : new String[] {"listening", "listening", "idle", "idle", "listening"}) {
        assertThat(attend(conversation, state)).isEqualTo(204);
      }
      upstream.says("Many.");
      page.ask(conversation, "en", "How many moons does Jupiter have?");
      assertThat(told(screen.next())).isEqualTo("state listening");
      assertThat(told(screen.next())).isEqualTo("state idle");
      assertThat(told(screen.next())).isEqualTo("state listening");
      assertThat(told(screen.next())).isEqualTo("state thinking");
      assertThat(told(screen.next())).isEqualTo("state speaking");
    }
    assertThat(attend(conversation, "thinking")).isEqualTo(400);
    assertThat(attend(new PageClient.Conversation(conversation.id(), "x"), "idle")).isEqualTo(401);
  }

  @Test
  void while_rosa_thinks_nothing_else_is_said_of_her() {
    var conversation = page.open("en");
    try (var screen = page.watch(conversation)) {
      Thread.ofVirtual()
          .start(() -> page.ask(conversation, "en", "How many moons does Jupiter have?"));
      var exchange = upstream.next();
      screen.state("thinking");
      assertThat(attend(conversation, "listening")).isEqualTo(204);
      exchange.head().delta("Many. ").finish("stop");
      assertThat(screen.next("state").data().getString("state")).isEqualTo("speaking");
    }
  }

  @Test
  void a_model_is_told_where_the_visitor_stands() {
    upstream.says("Many.");
    page.ask(page.open("en"), "en", "How many moons does Jupiter have?");

    assertThat(upstream.next().body().encode()).contains("The visitor stands here: exhibition.");
  }

  private int attend(PageClient.Conversation conversation, String state) {
    return page.send(
            page.request(
                    "/api/conversations/" + conversation.id() + "/state",
                    "authorization",
                    "Bearer " + conversation.token())
                .PUT(
                    HttpRequest.BodyPublishers.ofString(
                        new JsonObject().put("state", state).encode())))
        .statusCode();
  }

  @Test
  void one_keys_conversations_are_not_seen_with_another() {
    try (var other =
            RosaServer.with(Map.of("ROSA_API_KEYS", "one:first-secret-key,two:second-secret-key"));
        var client = new ChatClient(other);
        var watcher = new PageClient(other)) {
      client.post(
          ChatClient.user("What is the CTBTO?"),
          "authorization",
          "Bearer first-secret-key",
          "conversation-id",
          "c1");
      try (var own = watcher.watch("c1", "first-secret-key");
          var foreign = watcher.watch("c1", "second-secret-key")) {
        assertThat(own.next().cards()).hasSize(1);
        assertThat(foreign.next().cards()).isEmpty();
      }
    }
  }

  @Test
  void the_cards_of_this_moment_are_there_in_another_language() {
    var conversation = page.open("en");
    try (var screen = page.watch(conversation)) {
      page.ask(conversation, "en", "What is on now?");
      screen.settled();
    }
    var path = "/conversations/" + conversation.id() + "/cards?language=ar&token=";
    var cards = new io.vertx.core.json.JsonObject(page.get(path + conversation.token()).body());
    assertThat(cards.getJsonArray("cards").getJsonObject(0).getString("title")).isEqualTo("الآن");
  }

  @Test
  void a_language_that_is_asked_for_by_words_turns_the_page() {
    var conversation = page.open("en");
    try (var screen = page.watch(conversation)) {
      page.ask(conversation, "en", "What is on now? In Spanish, please.");
      assertThat(screen.next("language").data().getString("language")).isEqualTo("es");
    }
  }

  @Test
  void nothing_of_a_card_is_in_the_answers_stream() {
    var conversation = page.open("en");
    var body =
        page.chat(conversation.token(), ChatClient.messages("user", "What is on now?")).body();
    assertThat(body).doesNotContain("sessions").doesNotContain("sources");
    assertThat(Sse.finishReasons(body)).containsExactly("stop");
  }

  private ChatClient.Frames open(String question) {
    return platform.open(ChatClient.user(question), "conversation-id", "c1");
  }

  private void answer(String question) {
    platform.post(ChatClient.user(question), "conversation-id", "c1");
  }

  private static String told(PageClient.Event event) {
    return switch (event.name()) {
      case "snapshot", "state" -> event.name() + " " + event.data().getString("state");
      case "card" -> "card " + event.data().getBoolean("provisional");
      default -> event.name();
    };
  }
}
