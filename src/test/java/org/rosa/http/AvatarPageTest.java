package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.tavus.CallWatcher;
import org.rosa.tavus.Ending;
import org.rosa.tavus.fake.Asked;
import org.rosa.tavus.fake.Habits;
import org.rosa.tavus.fake.Mishap;
import org.rosa.testing.BrowserScenario;
import org.rosa.testing.ChatClient;
import org.rosa.testing.PageClient;
import org.rosa.testing.RosaServer;
import org.rosa.testing.TavusServer;

/// Calls with the avatar from a real page to the fake Tavus, with the whole of Rosa between them.
/// What was asked of Tavus is what counts: every call that is made is ended, once.
class AvatarPageTest {
  private static final long PATIENCE_SECONDS = 30;
  private static final List<String> ONE_CALL =
      List.of("POST /v2/conversations", "POST /v2/conversations/c1/end");

  /// A path of this test's own, by which a scenario lets Tavus end the call.
  private static final String TAVUS_ENDS = "/test/tavus-ends";

  /// Another, by which a scenario lets Tavus answer what is held.
  private static final String TAVUS_MAKES = "/test/tavus-makes";

  private static final JsonObject LIMIT_REACHED =
      new JsonObject()
          .put("event_type", "system.shutdown")
          .put("conversation_id", "c1")
          .put("properties", new JsonObject().put("shutdown_reason", "max_call_duration"));

  @TempDir Path folder;

  private final TavusServer tavus = TavusServer.with(Habits.USUAL.quiet());
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<RosaServer> server = new AtomicReference<>();

  @AfterEach
  void stop() {
    server.get().close();
    tavus.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"callEnded", "callForgotten", "callClosed", "callRefused"})
  void a_page_that_calls_makes_one_call_and_ends_it(String scenario) throws Exception {
    var rosa = rosa();
    BrowserScenario.run(scenario, rosa.url());

    assertThat(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(asked()).isEqualTo(ONE_CALL);
    assertThat(tavus.fake().active()).isEmpty();
    assertThat(rosa.calls().open()).isZero();
  }

  @Test
  void a_page_before_which_nobody_stands_calls_nobody() {
    BrowserScenario.run("noVisitor", rosa().url());

    assertThat(asked()).isEmpty();
  }

  @Test
  void a_call_that_tavus_ends_leaves_a_page_that_answers_in_writing() throws Exception {
    var rosa = rosa();
    BrowserScenario.run("callLost", rosa.url(), rosa.url() + TAVUS_ENDS);

    assertThat(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(asked()).containsExactly("POST /v2/conversations");
    assertThat(rosa.calls().open()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429, 500, 503})
  void where_tavus_makes_no_call_the_page_answers_in_writing(int status) {
    var rosa = rosa();
    for (int i = 0; i < 9; i++) {
      tavus.fake().next(new Mishap.Status(status, "{\"message\":\"no\"}"));
    }
    BrowserScenario.run("noCallMade", rosa.url());

    assertThat(rosa.meters().get("rosa.conversations").tag("mode", "fallback").counter().count())
        .isEqualTo(1);
    assertThat(tavus.fake().active()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"callLate", "callTooLate"})
  void a_tavus_that_takes_its_time_is_not_waited_for_and_what_it_made_is_ended_once(String scenario)
      throws Exception {
    tavus.fake().next(new Mishap.Held());
    var rosa = rosa();
    BrowserScenario.run(scenario, rosa.url(), rosa.url() + TAVUS_MAKES);

    assertThat(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(asked()).isEqualTo(ONE_CALL);
    assertThat(tavus.fake().active()).isEmpty();
  }

  @Test
  void a_server_that_stops_ends_the_calls_of_its_pages() throws Exception {
    var rosa = rosa();
    try (var page = new PageClient(rosa)) {
      assertThat(call(page).getString("mode")).isEqualTo("avatar");
      rosa.stop(Duration.ofSeconds(1));

      assertThat(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(asked()).isEqualTo(ONE_CALL);
    }
  }

  @Test
  void what_the_avatar_is_asked_is_answered_from_where_the_kiosk_stands_and_shown_there() {
    var rosa = rosa();
    try (var page = new PageClient(rosa);
        var platform = new ChatClient(rosa)) {
      var call = call(page);
      var mine = new PageClient.Conversation(call.getString("id"), call.getString("token"));
      try (var screen = page.watch(mine)) {
        var said =
            platform
                .post(ChatClient.user("How do I get to the Festsaal?"), "conversation-id", "c1")
                .body();
        var card = screen.settled().getFirst();

        assertThat(card.getJsonObject("from").getString("id")).isEqualTo("exhibition");
        assertThat(said).contains("From the exhibition");
      }
    }
  }

  private static JsonObject call(PageClient page) {
    var wish = new JsonObject().put("mode", "avatar").put("kiosk", "hall").put("language", "en");
    return new JsonObject(page.post("/api/conversations", wish).body());
  }

  private RosaServer rosa() {
    var persona = tavus.fake().keep(new JsonObject().put("pal_name", "Rosa"));
    var rosa =
        RosaServer.with(
            Map.of(
                "ROSA_CLOCK",
                "2025-09-09T10:15:00+02:00",
                "ROSA_KIOSKS",
                "hall:exhibition",
                "ROSA_PUBLIC_URL",
                "https://rosa.example.org",
                "ROSA_API_KEYS",
                RosaServer.KEY,
                "ROSA_STATE_DIR",
                folder.toString(),
                "TAVUS_API_KEY",
                TavusServer.KEY,
                "TAVUS_BASE_URL",
                tavus.url().toString(),
                "TAVUS_PERSONA_ID",
                persona),
            router -> {
              router.post(TAVUS_ENDS).handler(this::tavusEnds);
              router.post(TAVUS_MAKES).handler(this::tavusMakes);
            });
    server.set(rosa);
    rosa.calls().tell(watcher());
    return rosa;
  }

  /// Reports to Rosa what Tavus would report whose limit is reached.
  private void tavusEnds(RoutingContext routing) {
    var path = URI.create(tavus.fake().callback("c1")).getPath();
    Thread.ofVirtual()
        .start(
            () -> {
              try (var reporter = new PageClient(server.get())) {
                int status = reporter.post(path, LIMIT_REACHED).statusCode();
                routing.vertx().runOnContext(_ -> routing.response().setStatusCode(status).end());
              }
            });
  }

  private void tavusMakes(RoutingContext routing) {
    Thread.ofVirtual()
        .start(
            () -> {
              tavus.fake().release();
              routing.vertx().runOnContext(_ -> routing.response().setStatusCode(204).end());
            });
  }

  private List<String> asked() {
    return tavus.fake().asked().stream().map(Asked::line).toList();
  }

  private CallWatcher watcher() {
    return new CallWatcher() {
      @Override
      public void began(String conversation, String outcome) {}

      @Override
      public void ended(String conversation, Ending ending) {
        ended.countDown();
      }
    };
  }
}
