package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;

/// Requirement 39 with the npm `openai` client on a real port.
class NodeClientTest {
  private final FakeUpstream upstream = FakeUpstream.start();
  private RosaServer server;

  @BeforeEach
  void start() {
    server = RosaServer.asking(upstream);
  }

  @AfterEach
  void stop() {
    server.close();
    upstream.close();
  }

  @Test
  void requirement_39_node_streams_in_every_script_with_usage() {
    upstream.says("Зал ", "открыт. ", "大厅开放。", " القاعة مفتوحة.");
    var result = run("stream");

    assertThat(result.getString("text")).isEqualTo("Зал открыт. 大厅开放。 القاعة مفتوحة.");
    assertThat(result.getJsonArray("reasons")).containsExactly("stop");
    assertThat(result.getJsonObject("usage").getInteger("total_tokens")).isPositive();
  }

  @Test
  void requirement_39_node_leaves_stream_out_and_gets_a_whole_completion() {
    upstream.says("The hall is open.");
    var result = run("whole");

    assertThat(result.getString("text")).isEqualTo("The hall is open.");
    assertThat(result.getJsonObject("usage").getInteger("prompt_tokens")).isPositive();
  }

  @Test
  void requirement_39_node_lists_models() {
    assertThat(run("models").getJsonArray("ids"))
        .isEqualTo(new JsonArray().add("rosa-ctbto-agent"));
  }

  @Test
  void requirement_39_node_aborts_and_the_upstream_is_freed() {
    upstream.always(exchange -> exchange.head().delta("One two ").delta("three "));
    assertThat(run("abort").getBoolean("aborted")).isTrue();
    upstream.next().awaitClosed();
  }

  @Test
  void requirement_39_node_aborts_before_the_first_token_and_the_upstream_is_freed() {
    assertThat(run("abortBeforeFirstToken").getBoolean("aborted")).isTrue();
    upstream.next().awaitClosed();
  }

  @Test
  void requirement_39_node_understands_our_refusals() {
    var wrongKey = run("wrongKey");
    assertThat(wrongKey.getInteger("status")).isEqualTo(401);
    assertThat(wrongKey.getString("kind")).isEqualTo("AuthenticationError");
    assertThat(wrongKey.getString("code")).isEqualTo("invalid_api_key");
    var badRequest = run("badRequest");
    assertThat(badRequest.getInteger("status")).isEqualTo(400);
    assertThat(badRequest.getString("param")).isEqualTo("messages");
  }

  @Test
  void requirement_39_node_hears_a_sentence_when_the_model_fails_before_or_after_the_first_token() {
    upstream.always(exchange -> exchange.status(500, "{}"));
    assertThat(run("stream").getString("text")).contains("save humanity");
    upstream.always(exchange -> exchange.head().delta("The hall is open. It is wide. An").drop());
    assertThat(run("stream").getString("text"))
        .startsWith("The hall is open. It is wide. I am sorry");
  }

  @Test
  void requirement_39_node_gets_tool_calls() {
    upstream.always(
        exchange ->
            exchange
                .head()
                .event(
                    "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\","
                        + "\"function\":{\"name\":\"end_call\",\"arguments\":\"{}\"}}]}}]}")
                .finish("tool_calls"));
    var result = run("tools");

    assertThat(result.getInteger("calls")).isEqualTo(1);
    assertThat(result.getJsonArray("reasons")).containsExactly("tool_calls");
  }

  private JsonObject run(String name) {
    try {
      var process =
          new ProcessBuilder("node", "client.mjs", server.url() + "/v1", RosaServer.KEY, name)
              .directory(new java.io.File("src/test/node"))
              .redirectErrorStream(true)
              .start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(output).isZero();
      return new JsonObject(output);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("node must be installed; ./rosa test does that", e);
    }
  }
}
