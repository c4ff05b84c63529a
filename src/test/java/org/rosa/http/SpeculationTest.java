package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// Several requests of one turn: the newest wins, and takes over what is good for it.
class SpeculationTest {
  private static final String MOONS = "How many moons does Jupiter have?";
  private static final String POLITE = "um how many moons does Jupiter have, please";
  private static final String RINGS = "How many rings does Saturn have?";

  private final FakeUpstream upstream = FakeUpstream.start();
  private final InferenceLog log = new InferenceLog();
  private final RosaServer server = RosaServer.asking(upstream);
  private final ChatClient client = new ChatClient(server);

  @AfterEach
  void stop() {
    client.close();
    server.close();
    log.close();
    upstream.close();
  }

  @Test
  void another_question_supersedes_the_older_one_which_ends_without_a_word() {
    try (var older = open(MOONS)) {
      var dropped = upstream.next().head();
      try (var newer = open(RINGS)) {
        dropped.awaitClosed();
        upstream.next().head().delta("Seven.").finish("stop");

        var ended = rest(older);
        assertThat(Sse.text(ended)).isEmpty();
        assertThat(Sse.finishReasons(ended)).containsExactly("stop");
        assertThat(Sse.data(ended)).endsWith("[DONE]");
        assertThat(Sse.text(rest(newer))).isEqualTo("Seven.");
        assertThat(log.next("outcome=superseded")).contains("answered_by=nobody");
        assertThat(log.next("outcome=answered")).contains("way=fresh");
      }
    }
  }

  @Test
  void the_same_question_adopts_the_running_work_with_what_was_said() {
    try (var older = open(MOONS)) {
      var only = upstream.next().head().delta("There are many. And ");
      assertThat(older.nextText()).startsWith("There are many.");
      try (var newer = open(POLITE)) {
        assertThat(newer.nextText()).startsWith("There are many.");
        only.delta("some are large.").finish("stop");

        assertThat(Sse.text(rest(older))).isEmpty();
        assertThat(Sse.text(rest(newer))).endsWith("some are large.");
        assertThat(log.next("outcome=superseded")).contains("conversation=c1");
        assertThat(log.next("outcome=answered")).contains("way=adopted");
        assertThat(upstream.waiting()).isZero();
      }
    }
  }

  @Test
  void adopted_work_outlives_the_client_it_was_begun_for_and_not_the_one_that_hears_it() {
    try (var older = open(MOONS)) {
      var only = upstream.next().head().delta("There are many. And ");
      assertThat(older.nextText()).startsWith("There are many.");
      try (var newer = open(POLITE)) {
        newer.nextText();
        older.leave();
        log.next("outcome=superseded");
        only.delta("some are large. ");
        assertThat(newer.nextText()).contains("some are");

        newer.leave();
        only.awaitClosed();
        log.next("outcome=abandoned");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How many moons does Jupiter not have?",
        "How many moons does Saturn have?",
        "How many moons does Jupiter have in all?"
      })
  void a_question_that_differs_in_a_word_is_asked_anew(String other) {
    upstream.says("Many.");
    hear(MOONS);
    upstream.next();
    hear(other);
    assertThat(upstream.waiting()).isEqualTo(1);
  }

  @Test
  void an_identical_repeat_hears_the_answer_again_without_a_model() {
    upstream.says("There are many. ", "Some are large.");
    var once = hear(MOONS);
    var again = hear(POLITE);

    assertThat(again).isEqualTo(once).isNotEmpty();
    upstream.next();
    assertThat(upstream.waiting()).isZero();
    log.next("way=fresh");
    assertThat(log.next("way=repeated")).contains("outcome=answered");
    assertThat(server.meters().get("rosa.answers.shared").tag("way", "repeated").counter().count())
        .isEqualTo(1);
  }

  @Test
  void many_requests_of_one_turn_leave_one_upstream_stream() {
    var growing = new String[] {"How", "How many", "How many moons", "How many moons does Jupiter"};
    for (var words : growing) {
      var frames = open(words);
      var dropped = upstream.next();
      try (var next = open(words + " um")) {
        dropped.awaitClosed();
        upstream.next().head().delta("Many.").finish("stop");
        assertThat(Sse.text(rest(next))).isEqualTo("Many.");
      }
      frames.leave();
    }
    assertThat(upstream.waiting()).isZero();
  }

  @Test
  void what_broke_off_is_not_heard_again() {
    try (var frames = open(MOONS)) {
      var broken = upstream.next().head().delta("There are many. And ");
      assertThat(frames.nextText()).startsWith("There are many.");
      broken.drop();
      rest(frames);
    }
    log.next("outcome=broken_off");
    try (var frames = open(MOONS)) {
      upstream.next().head().delta("Many.").finish("stop");
      assertThat(Sse.text(rest(frames))).isEqualTo("Many.");
    }
  }

  @Test
  void nothing_is_shared_without_a_conversation_id() {
    upstream.says("Many.");
    client.ask(MOONS);
    client.ask(MOONS);
    assertThat(upstream.waiting()).isEqualTo(2);
  }

  @Test
  void conversations_of_two_callers_are_never_the_same() {
    upstream.says("Many.");
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_API_KEYS", "one:first-key,two:second-key");
    try (var shared = RosaServer.with(Map.copyOf(settings));
        var caller = new ChatClient(shared)) {
      for (var key : new String[] {"first-key", "second-key"}) {
        caller.post(
            ChatClient.user(MOONS), "authorization", "Bearer " + key, "conversation-id", "c1");
      }
    }
    assertThat(upstream.waiting()).isEqualTo(2);
  }

  @Test
  void another_profile_or_history_is_another_question() {
    upstream.says("Many.");
    hear(MOONS);
    client.postTo(
        "/chat/completions?profile=text", ChatClient.user(MOONS), "conversation-id", "c1");
    client.post(
        ChatClient.messages("user", "Hello", "assistant", "Hello.", "user", MOONS).encode(),
        "conversation-id",
        "c1");
    assertThat(upstream.waiting()).isEqualTo(3);
  }

  private ChatClient.Frames open(String question) {
    return client.open(ChatClient.user(question), "conversation-id", "c1");
  }

  private String hear(String question) {
    return Sse.text(client.post(ChatClient.user(question), "conversation-id", "c1").body());
  }

  private static String rest(ChatClient.Frames frames) {
    return String.join("\n\n", frames.rest()) + "\n\n";
  }
}
