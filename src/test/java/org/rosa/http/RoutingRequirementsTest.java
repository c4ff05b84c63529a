package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// Requirements 1 to 7 of the wire contract with avatar platforms.
class RoutingRequirementsTest {
  private static final String WHAT = "What is the CTBTO?";
  private static RosaServer server;
  private static ChatClient client;

  @BeforeAll
  static void start() {
    server = RosaServer.embedded();
    client = new ChatClient(server);
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/chat/completions",
        "/v1/chat/completions",
        "/chat/completions/chat/completions",
        "/v1/chat/completions/chat/completions"
      })
  void requirement_01_both_chat_paths_and_doubled_ones_answer_alike(String path) {
    var response = client.postTo(path, ChatClient.user(WHAT));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Sse.text(response.body())).isEqualTo(client.ask(WHAT)).contains("Vienna");
  }

  @Test
  void requirement_01_models_and_health_are_served() {
    var models = new JsonObject(client.get("/v1/models").body());
    var one = new JsonObject(client.get("/v1/models/rosa-ctbto-agent").body());

    assertThat(models.getString("object")).isEqualTo("list");
    assertThat(models.getJsonArray("data").getJsonObject(0).getString("id"))
        .isEqualTo("rosa-ctbto-agent");
    assertThat(one.getString("object")).isEqualTo("model");
    assertThat(client.get("/health").statusCode()).isEqualTo(200);
    assertThat(client.get("/v1/models/gpt-4o").statusCode()).isEqualTo(404);
  }

  @Test
  void the_root_answers_as_the_plan_says() {
    assertThat(new JsonObject(client.get("/").body()))
        .isEqualTo(
            new JsonObject()
                .put("status", "Rosa Pattern 1 API running")
                .put("model", "rosa-ctbto-agent"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/event-stream", "*/*", "text/html", "nonsense"})
  void requirement_02_accept_never_decides_whether_a_stream_comes(String accept) {
    for (var stream : List.of("", ",\"stream\":true")) {
      var body = "{\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]" + stream + "}";
      var response = client.post(body, "accept", accept);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).startsWith("data: {").endsWith("data: [DONE]\n\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer wrong-key", "Bearer", "Basic cm9zYQ==", "", "Bearer rosa-backend"})
  void requirement_03_a_wrong_key_gets_401_in_openai_s_shape_and_no_stream(String authorization) {
    var response = client.post(ChatClient.user(WHAT), "authorization", authorization);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("application/json");
    var error = new JsonObject(response.body()).getJsonObject("error");
    assertThat(error.getString("type")).isEqualTo("invalid_request_error");
    assertThat(error.getString("code")).isEqualTo("invalid_api_key");
    assertThat(error.containsKey("param")).isTrue();
    assertThat(response.body()).doesNotContain("data:").doesNotContain(RosaServer.KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-api-key", "api-key"})
  void requirement_03_the_key_may_come_in_a_header_of_its_own(String header) {
    var response = client.post(ChatClient.user(WHAT), "authorization", "", header, RosaServer.KEY);

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void requirement_03_each_of_several_keys_has_its_profile() {
    var keys = "tavus:key-one,reader:key-two:text,events:key-three:sse";
    try (var several = RosaServer.with(java.util.Map.of("ROSA_API_KEYS", keys));
        var caller = new ChatClient(several)) {
      assertThat(type(caller, "key-one")).isEqualTo("text/plain; charset=utf-8");
      assertThat(type(caller, "key-two")).isEqualTo("text/event-stream; charset=utf-8");
      assertThat(type(caller, "key-three")).isEqualTo("text/event-stream; charset=utf-8");
      assertThat(
              caller
                  .post(ChatClient.user(WHAT), "authorization", "Bearer " + RosaServer.KEY)
                  .statusCode())
          .isEqualTo(401);
    }
  }

  private static String type(ChatClient caller, String key) {
    return caller
        .post(ChatClient.user(WHAT), "authorization", "Bearer " + key)
        .headers()
        .firstValue("content-type")
        .orElse("");
  }

  @Test
  void requirement_04_unknown_query_parameters_and_fields_at_every_level_are_passed_over() {
    var body =
        """
        {"messages":[{"role":"user","content":[{"type":"text","text":"hello","cache":{"a":[1]}}],
        "weight":3,"x":null}],"brand_new":{"deep":[[{}]]},"stream_options":{"odd":1},
        "store":true,"modalities":["text"],"n":1}
        """;
    var response = client.postTo("/chat/completions?api-version=2026&a=b&a=c", body);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Sse.text(response.body())).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversation-id", "conversation_id", "Conversation-Id"})
  void requirement_05_the_conversation_id_is_read_in_both_spellings(String header) {
    try (var log = new InferenceLog()) {
      client.post(ChatClient.user("hello"), header, "c0ffee-" + header.length());

      assertThat(log.next("conversation=c0ffee-" + header.length()))
          .contains("conversation=c0ffee-" + header.length());
    }
  }

  @Test
  void requirement_05_other_platforms_ids_are_found_in_their_places() {
    try (var log = new InferenceLog()) {
      client.post(
          ChatClient.messages("user", "hello")
              .put("elevenlabs_extra_body", new JsonObject().put("conversation_id", "el-1"))
              .encode());
      assertThat(log.next("conversation=el-1")).contains("conversation=el-1");

      client.post(
          ChatClient.messages("user", "hello")
              .put("call", new JsonObject().put("id", "vapi-1"))
              .encode());
      assertThat(log.next("conversation=vapi-1")).contains("conversation=vapi-1");

      client.postTo("/chat/completions?custom_session_id=q-1", ChatClient.user("hello"));
      assertThat(log.next("conversation=q-1")).contains("conversation=q-1");
    }
  }

  @Test
  void requirement_06_the_platform_s_probe_gets_a_short_stream_without_a_model() {
    try (var upstream = FakeUpstream.start();
        var asking = RosaServer.asking(upstream);
        var caller = new ChatClient(asking)) {
      var response =
          caller.post(ChatClient.user("test"), "conversation-id", "tavus-openai-compat-test");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(Sse.text(response.body())).isEqualTo("Rosa is ready.");
      assertThat(Sse.finishReasons(response.body())).containsExactly("stop");
      assertThat(upstream.waiting()).isZero();
    }
  }

  @Test
  void requirement_07_a_conversation_nobody_knows_is_answered_from_its_own_history() {
    var response = client.post(ChatClient.user(WHAT), "conversation-id", "c-never-seen");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Sse.text(response.body())).contains("Vienna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void another_method_gets_405_and_the_one_that_is_served(String method) {
    var request =
        client.request("/chat/completions").method(method, HttpRequest.BodyPublishers.noBody());
    var response = client.send(request);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("allow")).contains("POST");
    assertThat(new JsonObject(response.body()).getJsonObject("error").getString("message"))
        .contains("POST");
  }
}
