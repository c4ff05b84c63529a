package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.testing.BrowserScenario;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;

/// The kiosk page in a real browser, with the whole of Rosa behind it. What each scenario does
/// stands in `web/browser`.
class KioskPageTest {
  private static final Map<String, String> DURING =
      Map.of("ROSA_CLOCK", "2025-09-09T10:15:00+02:00");

  private static RosaServer server;

  @BeforeAll
  static void start() {
    server = RosaServer.with(DURING);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_logic_of_the_page_keeps_its_promises() {
    BrowserScenario.node("test.mjs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"voice", "touch", "touchWithoutTyping", "keyboard"})
  void every_golden_task_can_be_done_by(String means) {
    BrowserScenario.run(means, server.url());
  }

  @Test
  void hi_rosa_begins_and_bye_rosa_ends_in_six_languages() {
    BrowserScenario.run("hiAndBye", server.url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accessibleLandscape",
        "accessiblePortrait",
        "accessiblePhone",
        "accessibleOnAPhone",
        "accessibleByNight"
      })
  void no_screen_has_a_barrier_or_runs_out_of_the_page_in_any_language(String scenario) {
    BrowserScenario.run(scenario, server.url());
  }

  @Test
  void what_can_be_touched_is_large_and_apart() {
    BrowserScenario.run("targets", server.url());
  }

  @Test
  void nothing_runs_out_of_the_page_at_200_percent_text() {
    BrowserScenario.run("largeText", server.url());
  }

  @Test
  void arabic_mirrors_the_page_and_a_change_of_language_keeps_the_conversation() {
    BrowserScenario.run("mirrored", server.url());
  }

  @Test
  void nothing_moves_while_rosa_waits() {
    BrowserScenario.run("calm", server.url());
  }

  @Test
  void nothing_of_a_visitor_is_left_and_no_other_host_is_asked() {
    BrowserScenario.run("nothingLeft", server.url());
  }

  @Test
  void no_byte_for_a_browser_holds_a_key() {
    BrowserScenario.run("noKeys", server.url());
  }

  @Test
  void no_conversation_is_opened_idly_and_each_is_ended_once() {
    BrowserScenario.run("alwaysEnded", server.url());
  }

  @Test
  void silence_is_asked_about_and_can_be_broken_any_number_of_times() {
    BrowserScenario.run("silence", server.url());
  }

  @Test
  void a_server_that_is_gone_is_told_and_its_return_seen() {
    BrowserScenario.run("offline", server.url());
  }

  @Test
  void of_a_storm_of_questions_the_last_is_answered() {
    BrowserScenario.run("storm", server.url());
  }

  @ParameterizedTest
  @ValueSource(strings = {"avatarCall", "avatarFails", "noAvatar"})
  void an_avatar_is_called_where_there_is_one_and_never_missed_where_not(String scenario) {
    BrowserScenario.run(scenario, server.url());
  }

  @Test
  void a_server_killed_amid_an_answer_is_told_and_its_restart_needs_no_reload() {
    try (var upstream = FakeUpstream.start();
        var dying = RosaServer.with(answeredBy(upstream))) {
      upstream.always(exchange -> exchange.head().delta("ОДВЗЯИ находится в Вене. И "));
      BrowserScenario.run("killed", dying.url(), server.url());
    }
  }

  @Test
  void a_model_that_stalls_is_bridged_and_at_last_given_up() {
    try (var upstream = FakeUpstream.start();
        var stalling = RosaServer.with(answeredBy(upstream))) {
      upstream.always(FakeUpstream.Exchange::head);
      BrowserScenario.run("stalled", stalling.url());
    }
  }

  @Test
  void stop_ends_the_request_on_the_way_to_the_model() {
    try (var upstream = FakeUpstream.start();
        var slow = RosaServer.with(answeredBy(upstream))) {
      upstream.always(
          exchange -> exchange.head().delta("The Festsaal is on the upper level. And "));
      BrowserScenario.run("stop", slow.url());
      upstream.next().awaitClosed();
      assertThat(upstream.waiting()).isZero();
    }
  }

  private static Map<String, String> answeredBy(FakeUpstream upstream) {
    var settings = new HashMap<>(RosaServer.upstreamSettings(upstream));
    settings.putAll(DURING);
    return settings;
  }
}
