package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.rosa.http.VanishedClients;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// The application as it is shipped: wiring, the plan's four checks, health, metrics and OpenAPI.
@QuarkusTest
class ServedByQuarkusTest {
  @Inject Vertx vertx;

  @TestHTTPResource("/")
  URI base = URI.create("http://localhost/");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void the_plan_s_first_check_streams_openai_frames_and_ends_in_done() throws Exception {
    var response = chat("What is the CTBTO?", RosaServer.KEY);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Sse.text(response.body())).contains("CTBTO");
    assertThat(response.body()).startsWith("data: {").endsWith("data: [DONE]\n\n");
  }

  @Test
  void the_plan_s_second_check_finds_text_plain_and_no_compression() throws Exception {
    var headers = chat("test", RosaServer.KEY).headers();

    assertThat(headers.firstValue("content-type")).contains("text/plain; charset=utf-8");
    assertThat(headers.firstValue("content-encoding")).isEmpty();
  }

  @Test
  void the_plan_s_third_check_refuses_a_wrong_key() throws Exception {
    assertThat(chat("test", "wrong-key").statusCode()).isEqualTo(401);
  }

  @Test
  void the_plan_s_fourth_check_hears_the_signature_sentence() throws Exception {
    assertThat(Sse.text(chat("Will CTBTO save humanity?", RosaServer.KEY).body()))
        .contains("CTBTO is going to save humanity");
  }

  @Test
  void the_root_health_metrics_and_openapi_are_served() throws Exception {
    chat("hello", RosaServer.KEY);

    assertThat(new JsonObject(get("")).getString("model")).isEqualTo("rosa-ctbto-agent");
    assertThat(new JsonObject(get("q/health/live")).getString("status")).isEqualTo("UP");
    assertThat(get("q/health/ready")).contains("snt2025");
    assertThat(get("q/metrics"))
        .contains("rosa_inferences_total", "rosa_first_segment_seconds", "rosa_streams_open");
    assertThat(get("q/openapi")).contains("/v1/chat/completions");
  }

  @Test
  void a_body_over_our_limit_gets_our_refusal_and_not_the_framework_s() throws Exception {
    var response = chat("x".repeat(1_100_000), RosaServer.KEY);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("request_too_large");
  }

  @Test
  void an_unknown_path_of_the_api_gets_openai_s_error_body() throws Exception {
    assertThat(new JsonObject(get("v1/embeddings")).getJsonObject("error").getString("code"))
        .isEqualTo("unknown_path");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void the_system_s_own_sockets_are_used_which_find_clients_that_vanished() {
    var options = new HttpServerOptions();
    new VanishedClients().customizeHttpServer(options);

    assertThat(vertx.isNativeTransportEnabled()).isTrue();
    assertThat(options.getTcpUserTimeout()).isEqualTo(10_000);
  }

  private HttpResponse<String> chat(String question, String key) throws Exception {
    var body = "{\"messages\":[{\"role\":\"user\",\"content\":\"" + question + "\"}]}";
    return client.send(
        HttpRequest.newBuilder(base.resolve("chat/completions"))
            .header("authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String get(String path) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(base.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
