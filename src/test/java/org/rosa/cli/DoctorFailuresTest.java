package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rosa.cli.ExaminedServer.says;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every check can fail: servers that are broken on purpose.
class DoctorFailuresTest {
  private static final String DEVELOPMENT_KEY = "rosa-backend-key-2025";
  private static final String KEY = "Bearer " + DEVELOPMENT_KEY;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String WORDS =
      "data: {\"choices\":[{\"delta\":{\"content\":\"I am Rosa, and here.\"},\"finish_reason\":\"stop\"}]}\n\n";
  private static final String DONE = "data: [DONE]\n\n";

  @Test
  void a_stream_without_done_is_seen() throws Exception {
    assertThat(failures(chat(says(200, "text/plain", WORDS))))
        .contains(
            "stream (plan test 1)", "platform probe", "first words, simple", "first words, any")
        .doesNotContain("content type (plan test 2)");
  }

  @Test
  void a_stream_that_is_not_what_the_doctor_wants_explains_itself() throws Exception {
    assertThat(report(chat(says(200, "text/plain", WORDS))))
        .contains(
            "FAIL  stream (plan test 1)        no 'data: [DONE]' at the end -> ask the server");
  }

  @Test
  void an_error_frame_is_seen() throws Exception {
    assertThat(
            report(
                chat(
                    says(
                        200,
                        "text/plain",
                        WORDS + "data: {\"error\":{\"message\":\"x\"}}\n\n" + DONE))))
        .contains("an error frame: data: {\"error\"");
  }

  @Test
  void a_wrong_content_type_is_seen() throws Exception {
    assertThat(failures(streamHeader("content-type", "text/html")))
        .containsExactly("content type (plan test 2)");
  }

  @Test
  void a_compressed_stream_is_seen() throws Exception {
    assertThat(failures(streamHeader("content-encoding", "gzip")))
        .containsExactly("content type (plan test 2)");
  }

  @Test
  void an_answer_for_a_wrong_key_is_seen() throws Exception {
    assertThat(
            failures(
                when(
                    routing -> routing.request().getHeader("authorization") != null,
                    routing -> {
                      routing.request().headers().set("authorization", KEY);
                      routing.next();
                    })))
        .containsExactly("wrong key (plan test 3)");
  }

  @Test
  void an_answer_without_a_key_is_seen() throws Exception {
    assertThat(
            failures(
                when(
                    routing -> routing.request().getHeader("authorization") == null,
                    routing -> {
                      routing.request().headers().set("authorization", KEY);
                      routing.next();
                    })))
        .containsExactly("missing key");
  }

  @Test
  void a_refusal_without_openais_error_body_is_seen() throws Exception {
    assertThat(
            report(
                when(
                    routing -> routing.request().getHeader("authorization") == null,
                    says(401, "text/html", "<h1>401</h1>"))))
        .contains("FAIL  missing key")
        .contains("see whether a proxy answers instead of Rosa");
  }

  @Test
  void a_missing_signature_and_a_single_language_are_seen() throws Exception {
    assertThat(failures(chat(says(200, "text/plain", WORDS + DONE))))
        .contains("signature (plan test 4)", "language fr", "language ru", "language ar")
        .doesNotContain("stream (plan test 1)", "language en");
  }

  @Test
  void a_stream_for_who_wants_a_whole_answer_is_seen() throws Exception {
    assertThat(failures(chat(says(200, "text/plain", WORDS + DONE))))
        .contains("whole answer", "malformed body");
  }

  @Test
  void a_missing_versioned_path_is_seen() throws Exception {
    assertThat(
            failures(
                router -> router.post("/v1/chat/completions").handler(says(404, "text/plain", ""))))
        .containsExactly("versioned path");
  }

  @Test
  void a_server_that_negotiates_the_content_type_is_seen() throws Exception {
    assertThat(
            failures(
                when(
                    routing -> "application/json".equals(routing.request().getHeader("accept")),
                    says(406, "text/plain", ""))))
        .containsExactly("accept header");
  }

  @Test
  void a_refused_probe_is_seen() throws Exception {
    assertThat(
            failures(
                when(
                    routing -> routing.request().getHeader("conversation-id") != null,
                    says(404, "application/json", "{\"error\":\"unknown conversation\"}"))))
        .containsExactly("platform probe");
  }

  @ParameterizedTest
  @CsvSource({"/, status", "/v1/models, models", "/q/health/ready, ready", "/q/metrics, metrics"})
  void a_broken_route_beside_the_chat_is_seen(String path, String check) throws Exception {
    assertThat(failures(router -> router.get(path).handler(says(500, "text/plain", "broken"))))
        .containsExactly(check);
  }

  @Test
  void a_broken_connection_fails_one_check_and_not_the_doctor() throws Exception {
    assertThat(
            report(
                router ->
                    router
                        .get("/q/metrics")
                        .handler(routing -> routing.request().connection().close())))
        .contains("FAIL  metrics")
        .contains("-> look at the server's log")
        .contains("1 failed");
  }

  @ParameterizedTest
  @CsvSource({
    "'first words, simple', 200, OK",
    "'first words, simple', 201, WARN",
    "'first words, any', 400, OK",
    "'first words, any', 401, WARN",
    "'first words, any', 2000, WARN"
  })
  void first_words_after_more_than_the_plan_allows_are_a_warning(
      String name, long millis, Finding.Grade grade) throws Exception {
    var now = new AtomicLong();
    LongSupplier ticker = () -> now.addAndGet(Duration.ofMillis(millis).toNanos());
    try (var server = ExaminedServer.healthy();
        var asked = new AskedServer(server.url(), DEVELOPMENT_KEY, PATIENCE, ticker)) {
      var check = AnswerChecks.all().stream().filter(one -> one.name().equals(name)).findAny();
      var finding = check.orElseThrow().on(asked);

      assertThat(finding.grade()).isEqualTo(grade);
      assertThat(finding.seen()).startsWith(millis + " ms");
    }
  }

  @Test
  void a_server_that_never_answers_is_given_up() throws Exception {
    try (var server = ExaminedServer.broken(router -> router.get("/").handler(_ -> {}));
        var asked =
            new AskedServer(server.url(), "any", Duration.ofMillis(300), System::nanoTime)) {
      assertThatThrownBy(() -> asked.send(asked.get("/")))
          .isInstanceOf(NoReplyException.class)
          .hasMessageStartingWith("no whole answer within");
    }
  }

  private static Consumer<Router> chat(Handler<RoutingContext> handler) {
    return router -> router.post("/chat/completions").handler(handler);
  }

  private static Consumer<Router> when(
      Predicate<RoutingContext> condition, Handler<RoutingContext> handler) {
    return router ->
        router
            .post("/chat/completions")
            .handler(
                routing -> {
                  if (condition.test(routing)) {
                    handler.handle(routing);
                  } else {
                    routing.next();
                  }
                });
  }

  /// Alters a header of every stream.
  private static Consumer<Router> streamHeader(String name, String value) {
    return router ->
        router
            .post()
            .handler(
                routing -> {
                  routing.addHeadersEndHandler(
                      _ -> {
                        var headers = routing.response().headers();
                        if (String.valueOf(headers.get("content-type")).startsWith("text/plain")) {
                          headers.set(name, value);
                        }
                      });
                  routing.next();
                });
  }

  private static List<String> failures(Consumer<Router> breakage) throws Exception {
    return report(breakage)
        .lines()
        .filter(line -> line.startsWith("FAIL"))
        .map(line -> line.substring(6, 32).strip())
        .toList();
  }

  private static String report(Consumer<Router> breakage) throws Exception {
    try (var server = ExaminedServer.broken(breakage)) {
      var typed = Typed.rosa("doctor", "--url", server.url());
      assertThat(typed.code()).isEqualTo(1);
      return typed.out();
    }
  }
}
