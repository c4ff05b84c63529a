package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// Nobody is refused because others ask much: the pack speaks in the models' place.
class OverloadTest {
  private static final String KNOWN = "Where is the conference?";

  private final FakeUpstream upstream = FakeUpstream.start();
  private final InferenceLog log = new InferenceLog();

  @AfterEach
  void stop() {
    log.close();
    upstream.close();
  }

  @Test
  void a_key_whose_share_is_used_up_hears_the_pack_and_others_hear_the_model() {
    upstream.says("The model's word.");
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_API_KEYS", "kiosk:key-1,web:key-2");
    settings.put("ROSA_RATE_LIMIT", "2/h,web=3/h");
    try (var server = RosaServer.with(settings);
        var client = new ChatClient(server)) {
      for (int i = 0; i < 2; i++) {
        assertThat(hear(client, "key-1")).isEqualTo("The model's word.");
      }
      assertThat(hear(client, "key-1")).contains("Hofburg");
      assertThat(log.next("reason=rate_limit")).contains("outcome=fell_back", "key=kiosk");
      for (int i = 0; i < 3; i++) {
        assertThat(hear(client, "key-2")).isEqualTo("The model's word.");
      }
      assertThat(hear(client, "key-2")).contains("Hofburg");
    }
  }

  @Test
  void answers_of_the_pack_cost_nothing_of_a_share() {
    upstream.says("The model's word.");
    var settings = RosaServer.upstreamSettings(upstream);
    settings.putAll(Map.of("ROSA_INSTANT", "on", "ROSA_RATE_LIMIT", "1/h"));
    try (var server = RosaServer.with(settings);
        var client = new ChatClient(server)) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.ask(KNOWN)).contains("Hofburg");
      }
      assertThat(client.ask("How many moons does Jupiter have?")).isEqualTo("The model's word.");
    }
  }

  @Test
  void a_model_that_gives_all_it_may_is_passed_over_for_the_next() {
    try (var backup = FakeUpstream.start().says("The backup's word.")) {
      var settings = RosaServer.upstreamSettings(upstream, backup);
      settings.put("ROSA_MODELS_PRIMARY_MAX_STREAMS", "1");
      try (var server = RosaServer.with(settings);
          var client = new ChatClient(server);
          var first = client.open(ChatClient.user(KNOWN))) {
        var asked = upstream.next().head();

        assertThat(client.ask(KNOWN)).isEqualTo("The backup's word.");
        assertThat(log.next("answered_by=backup")).contains("reason=busy");

        asked.delta("The primary's word.").finish("stop");
        first.rest();
        log.next("answered_by=primary");
        upstream.says("The primary's word.");
        assertThat(client.ask(KNOWN)).isEqualTo("The primary's word.");
      }
    }
  }

  @Test
  void a_model_that_failed_gives_its_place_back() {
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_MODELS_PRIMARY_MAX_STREAMS", "1");
    try (var server = RosaServer.with(settings);
        var client = new ChatClient(server)) {
      upstream.always(exchange -> exchange.status(500, ""));
      assertThat(client.ask(KNOWN)).contains("Hofburg");
      upstream.next();
      upstream.always(_ -> {});
      try (var left = client.open(ChatClient.user(KNOWN))) {
        var asked = upstream.next();
        left.leave();
        asked.awaitClosed();
      }
      upstream.says("The model's word.");
      assertThat(client.ask(KNOWN)).isEqualTo("The model's word.");
    }
  }

  private static String hear(ChatClient client, String key) {
    return Sse.text(client.post(ChatClient.user(KNOWN), "authorization", "Bearer " + key).body());
  }
}
