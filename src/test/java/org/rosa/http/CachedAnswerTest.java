package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.NearQuestions;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// Who asks word for word what was asked within the last minute hears the same without a model.
class CachedAnswerTest {
  private static final String MOONS = "How many moons does Jupiter have?";

  private final FakeUpstream upstream = FakeUpstream.start();
  private final InferenceLog log = new InferenceLog();
  private final RosaServer server = RosaServer.with(settings(upstream));
  private final ChatClient client = new ChatClient(server);

  @AfterEach
  void stop() {
    client.close();
    server.close();
    log.close();
    upstream.close();
  }

  @Test
  void the_very_same_question_of_another_conversation_is_answered_without_a_model() {
    upstream.says("There are **many**. ", "Some are large.");
    var once = Sse.text(client.post(ChatClient.user(MOONS), "conversation-id", "c1").body());
    var again = Sse.text(client.post(ChatClient.user(MOONS), "conversation-id", "c2").body());

    assertThat(again).isEqualTo(once).isEqualTo("There are many. Some are large.");
    upstream.next();
    assertThat(upstream.waiting()).isZero();
    assertThat(log.next("answered_by=cache")).contains("outcome=answered", "conversation=c2");
    assertThat(counted("answer", "hit")).isEqualTo(1);
    assertThat(counted("answer", "miss")).isEqualTo(1);
    assertThat(server.meters().get("rosa.cache.first.segment").timer().count()).isEqualTo(1);
  }

  @Test
  void near_questions_of_six_languages_are_all_answered_by_the_model() throws IOException {
    var answers = new AtomicInteger();
    upstream.always(
        exchange -> exchange.head().delta(answers.incrementAndGet() + ".").finish("stop"));
    var questions = new LinkedHashSet<String>();
    for (var near : NearQuestions.all()) {
      questions.add(near.one());
      questions.add(near.other());
    }
    var heard = new ArrayList<String>();
    questions.forEach(question -> heard.add(client.ask(question)));

    assertThat(answers.get()).isEqualTo(questions.size());
    assertThat(new HashSet<>(heard)).hasSameSizeAs(questions);
    assertThat(counted("answer", "hit")).isZero();
    assertThat(counted("lookup", "hit")).isZero();
  }

  @Test
  void another_history_instruction_profile_option_or_caller_is_another_question() {
    upstream.says("Many.");
    var bodies =
        new String[] {
          ChatClient.user(MOONS),
          ChatClient.messages("system", "Be brief.", "user", MOONS).encode(),
          ChatClient.messages("user", "Hello", "assistant", "Hello.", "user", MOONS).encode(),
          ChatClient.messages("user", MOONS).put("temperature", 0).encode()
        };
    for (var body : bodies) {
      client.post(body);
    }
    client.postTo("/chat/completions?profile=text", bodies[0]);
    client.post(bodies[0], "authorization", "Bearer key-2");

    assertThat(upstream.waiting()).isEqualTo(6);
  }

  @Test
  void what_broke_off_or_called_a_tool_is_asked_anew() {
    try (var frames = client.open(ChatClient.user(MOONS))) {
      upstream.next().head().delta("There are many. And ").drop();
      frames.rest();
    }
    upstream.always(exchange -> exchange.head().delta("Cut").finish("length"));
    client.ask(MOONS);
    upstream.says("Many.");
    assertThat(client.ask(MOONS)).isEqualTo("Many.");
    assertThat(counted("answer", "hit")).isZero();
  }

  @Test
  void an_answer_in_the_red_zone_is_not_kept() {
    upstream.says("In my opinion Russia is to blame for that war.");
    client.ask(MOONS);
    upstream.says("Many.");

    assertThat(client.ask(MOONS)).isEqualTo("Many.");
    assertThat(counted("answer", "hit")).isZero();
  }

  @Test
  void an_instant_answer_is_looked_up_once() {
    var settings = new HashMap<>(settings(upstream));
    settings.put("ROSA_INSTANT", "on");
    try (var instant = RosaServer.with(settings);
        var caller = new ChatClient(instant)) {
      var once = caller.ask("What is the CTBTO?");
      assertThat(caller.ask("What is the CTBTO?")).isEqualTo(once).contains("Vienna");
      assertThat(counted(instant, "lookup", "hit")).isEqualTo(1);
      assertThat(upstream.waiting()).isZero();
    }
  }

  @Test
  void nothing_is_kept_where_the_setting_is_off() {
    upstream.says("Many.");
    try (var forgetful = RosaServer.asking(upstream);
        var caller = new ChatClient(forgetful)) {
      caller.ask(MOONS);
      caller.ask(MOONS);
    }
    assertThat(upstream.waiting()).isEqualTo(2);
  }

  private double counted(String kind, String result) {
    return counted(server, kind, result);
  }

  private static double counted(RosaServer server, String kind, String result) {
    return server
        .meters()
        .get("rosa.cache")
        .tag("kind", kind)
        .tag("result", result)
        .functionCounter()
        .count();
  }

  /// A clock that stands still keeps a turn of the minute out of the tests.
  private static Map<String, String> settings(FakeUpstream upstream) {
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_CACHE", "on");
    settings.put("ROSA_CLOCK", "2025-09-09T10:00:00+02:00");
    settings.put("ROSA_API_KEYS", "one:" + RosaServer.KEY + ",two:key-2");
    return settings;
  }
}
