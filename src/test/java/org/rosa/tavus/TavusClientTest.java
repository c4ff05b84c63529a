package org.rosa.tavus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.tavus.fake.Asked;
import org.rosa.tavus.fake.Habits;
import org.rosa.tavus.fake.Mishap;
import org.rosa.testing.TavusServer;

class TavusClientTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_persona_is_made_read_changed_and_deleted_in_either_dialect(Dialect dialect) {
    try (var tavus = TavusServer.start();
        var client = tavus.client(dialect, TavusServer.KEY)) {
      var id = done(client.createPersona(persona(dialect, "Rosa")));
      assertThat(done(client.persona(id)).name()).isEqualTo("Rosa");

      done(client.patchPersona(id, renaming(dialect, "Rosa 2")));
      assertThat(done(client.persona(id)).name()).isEqualTo("Rosa 2");
      assertThat(done(client.personas())).extracting(Persona::id).containsExactly(id);

      done(client.deletePersona(id));
      assertThat(client.persona(id)).isEqualTo(new TavusResult.Refused<>(404, "Not found"));
    }
  }

  @ParameterizedTest
  @EnumSource(Habits.Names.class)
  void answers_are_understood_in_the_words_of_either_generation(Habits.Names names) {
    try (var tavus = TavusServer.with(Habits.USUAL.withNames(names));
        var client = tavus.client()) {
      var id = done(client.createPersona(persona(Dialect.PERSONA, "Rosa")));

      assertThat(done(client.persona(id)).json().path("pal_name").asText()).isEqualTo("Rosa");
      assertThat(done(client.persona(id)).json().has("persona_name")).isFalse();
      assertThat(done(client.faces()))
          .containsExactly(new Face("r665388ec672", "Rosa", "completed"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 1",
    "application/json-patch+json, 2",
  })
  void a_patch_is_sent_in_the_type_that_is_understood(String type, int requests) {
    try (var tavus = TavusServer.with(Habits.USUAL.withPatchTypes(type));
        var client = tavus.client()) {
      var id = done(client.createPersona(persona(Dialect.PAL, "Rosa")));
      done(client.patchPersona(id, renaming(Dialect.PAL, "Rosa 2")));

      assertThat(tavus.fake().persona(id).orElseThrow().getString("pal_name")).isEqualTo("Rosa 2");
      assertThat(lines(tavus)).filteredOn("PATCH /v2/pals/p1"::equals).hasSize(requests);
    }
  }

  @Test
  void a_patch_that_cannot_be_applied_is_refused_with_the_reason() {
    try (var tavus = TavusServer.start();
        var client = tavus.client()) {
      var id = done(client.createPersona(persona(Dialect.PAL, "Rosa")));
      var patch = JSON.createArrayNode();
      patch.addObject().put("op", "remove").put("path", "/layers/llm/tools");

      assertThat(client.patchPersona(id, patch))
          .isEqualTo(new TavusResult.Refused<>(400, "there is no /layers/llm/tools"));
    }
  }

  @Test
  void a_conversation_is_made_with_its_limits_and_ended() {
    try (var tavus = TavusServer.start();
        var client = tavus.client()) {
      var persona = done(client.createPersona(persona(Dialect.PAL, "Rosa")));
      var room = done(client.createConversation(conversation(persona)));

      assertThat(room.url()).isEqualTo(tavus.url() + "/room/c1");
      assertThat(room.token()).contains("token-of-c1");
      assertThat(room.toString()).doesNotContain("token-of");
      assertThat(sent(tavus, "POST /v2/conversations"))
          .isEqualTo(
              new JsonObject(
                  """
                  {"pal_id": "p1", "conversation_name": "rosa-1",
                   "callback_url": "https://rosa.example.org/tavus/events/s",
                   "custom_greeting": "Bonjour", "require_auth": true,
                   "properties": {"max_call_duration": 600, "participant_absent_timeout": 60,
                     "participant_left_timeout": 10, "enable_recording": false,
                     "languages": ["fr", "en", "es", "ru", "zh", "ar"]}}
                  """));
      assertThat(done(client.conversation("c1")))
          .isEqualTo(new Conversation("c1", "rosa-1", false));

      done(client.endConversation("c1"));
      assertThat(done(client.conversation("c1")).ended()).isTrue();
      assertThat(client.endConversation("c1"))
          .isEqualTo(new TavusResult.Refused<>(400, "Conversation has already ended"));
      done(client.deleteConversation("c1"));
      assertThat(done(client.conversations())).isEmpty();
    }
  }

  @Test
  void the_older_words_name_the_persona_and_every_language() {
    try (var tavus = TavusServer.start();
        var client = tavus.client(Dialect.PERSONA, TavusServer.KEY)) {
      var persona = done(client.createPersona(persona(Dialect.PERSONA, "Rosa")));
      done(client.createConversation(conversation(persona)));
      var sent = sent(tavus, "POST /v2/conversations");

      assertThat(sent.getString("persona_id")).isEqualTo(persona);
      assertThat(sent.getJsonObject("properties").getString("language")).isEqualTo("multilingual");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"message\":\"too many\"} | Tavus refused it: 400, too many",
        "400 | {\"error\":\"no face\"} | Tavus refused it: 400, no face",
        "402 | {\"error\":{\"message\":\"out of credits\"}} | Tavus refused it: 402, out of credits",
        "403 | <html> | Tavus refused it: 403, no reason given",
      })
  void both_shapes_of_an_error_are_read(int status, String body, String words) {
    try (var tavus = TavusServer.start();
        var client = tavus.client()) {
      tavus.fake().next(new Mishap.Status(status, body));

      assertThat(client.personas().words()).isEqualTo(words);
    }
  }

  @Test
  void a_wrong_key_is_refused_and_no_key_is_ever_repeated() {
    try (var tavus = TavusServer.start();
        var wrong = tavus.client(Dialect.PAL, "wrong-key");
        var right = tavus.client()) {
      assertThat(wrong.personas().words()).isEqualTo("Tavus refused it: 401, Invalid access token");
      tavus.fake().next(new Mishap.Status(403, "{\"error\":\"bad key " + TavusServer.KEY + "\"}"));
      assertThat(right.personas().words()).isEqualTo("Tavus refused it: 403, bad key ****");
    }
  }

  @Test
  void what_can_be_asked_twice_is_tried_three_times_with_growing_pauses() {
    try (var tavus = TavusServer.start();
        var client = tavus.client()) {
      tavus.fake().next(new Mishap.Status(500, "{}"));
      tavus.fake().next(new Mishap.Status(503, "{}"));

      assertThat(done(client.personas())).isEmpty();
      assertThat(tavus.pauses()).containsExactly(Duration.ofMillis(300), Duration.ofMillis(600));
      assertThat(tavus.fake().asked()).hasSize(3);
    }
  }

  @Test
  void a_conversation_that_may_have_been_made_is_not_made_again() {
    try (var tavus = TavusServer.start();
        var client = tavus.client()) {
      var persona = done(client.createPersona(persona(Dialect.PAL, "Rosa")));
      tavus.fake().next(new Mishap.DoneThenCut());

      assertThat(client.createConversation(conversation(persona)))
          .isEqualTo(new TavusResult.Unclear<>("the connection broke"));
      assertThat(tavus.fake().conversationsMade()).isEqualTo(1);
      assertThat(done(client.conversations()))
          .containsExactly(new Conversation("c1", "rosa-1", false));
    }
  }

  @Test
  void a_conversation_that_was_surely_not_made_is_tried_again() {
    try (var tavus = TavusServer.start();
        var client = tavus.client()) {
      var persona = done(client.createPersona(persona(Dialect.PAL, "Rosa")));
      tavus.fake().next(new Mishap.Status(429, "{\"message\":\"slow down\"}"));

      assertThat(done(client.createConversation(conversation(persona))).id()).isEqualTo("c1");
      assertThat(tavus.fake().conversationsMade()).isEqualTo(1);
    }
  }

  @Test
  void an_answer_that_does_not_come_is_given_up() {
    try (var tavus = TavusServer.start();
        var client = tavus.hasty()) {
      var persona = tavus.fake().keep(new JsonObject().put("pal_name", "Rosa"));
      tavus.fake().next(new Mishap.Held());

      assertThat(client.createConversation(conversation(persona)))
          .isInstanceOf(TavusResult.Unclear.class);
    }
  }

  @Test
  void nobody_at_the_address_means_that_nothing_happened() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var pace =
        new Pace(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            2,
            Duration.ofMillis(1),
            () -> 0,
            _ -> {});
    try (var client =
        new TavusClient(URI.create("http://127.0.0.1:" + free), "k", Dialect.PAL, pace)) {
      assertThat(client.createConversation(conversation("p1")))
          .isEqualTo(new TavusResult.Unavailable<>("no connection"));
    }
  }

  @Test
  void an_id_that_is_none_never_becomes_part_of_an_address() {
    try (var tavus = TavusServer.start();
        var client = tavus.client()) {
      assertThatThrownBy(() -> client.persona("../conversations"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static NewConversation conversation(String persona) {
    return new NewConversation(
        persona,
        "rosa-1",
        Optional.of(URI.create("https://rosa.example.org/tavus/events/s")),
        Language.FRENCH,
        "Bonjour",
        new CallLimits(
            Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofSeconds(10), false, true));
  }

  private static ObjectNode persona(Dialect dialect, String name) {
    return JSON.createObjectNode()
        .put(dialect.personaName(), name)
        .put("system_prompt", "You are Rosa.")
        .put(dialect.defaultFaceId(), "r1");
  }

  private static ArrayNode renaming(Dialect dialect, String name) {
    var patch = JSON.createArrayNode();
    patch
        .addObject()
        .put("op", "replace")
        .put("path", "/" + dialect.personaName())
        .put("value", name);
    return patch;
  }

  private static List<String> lines(TavusServer tavus) {
    return tavus.fake().asked().stream().map(Asked::line).toList();
  }

  private static JsonObject sent(TavusServer tavus, String line) {
    return tavus.fake().asked().stream()
        .filter(asked -> asked.line().equals(line))
        .map(asked -> new JsonObject(asked.body()))
        .findFirst()
        .orElseThrow();
  }

  private static <T> T done(TavusResult<T> result) {
    if (result instanceof TavusResult.Done<T>(var value)) {
      return value;
    }
    throw new AssertionError(result.words());
  }
}
