package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rosa.cli.ExaminedServer.says;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorCommandTest {
  @TempDir Path folder;

  @Test
  void a_healthy_server_passes_every_check() throws Exception {
    try (var server = ExaminedServer.healthy()) {
      var typed = Typed.rosa("doctor", "--url", server.url() + "/");

      assertThat(typed.err()).isEmpty();
      assertThat(typed.out().lines())
          .hasSize(23)
          .allSatisfy(line -> assertThat(line).doesNotStartWith("FAIL"))
          .last()
          .asString()
          .startsWith("22 checks of " + server.url() + ": none failed");
      assertThat(typed.code()).isZero();
    }
  }

  @Test
  void the_server_is_the_one_of_the_settings_unless_a_url_is_given() throws Exception {
    try (var server = ExaminedServer.healthy()) {
      var typed = Typed.rosa(Map.of("ROSA_PORT", Integer.toString(server.port())), "doctor");

      assertThat(typed.out()).contains("22 checks of " + server.url() + ": none failed");
    }
  }

  @Test
  void a_server_that_listens_everywhere_is_asked_on_this_machine() throws Exception {
    try (var server = ExaminedServer.withKeys("a:secret-1")) {
      var typed =
          Typed.rosa(
              Map.of(
                  "ROSA_HOST", "0.0.0.0",
                  "ROSA_PORT", Integer.toString(server.port()),
                  "ROSA_API_KEYS", "a:secret-1"),
              "doctor");

      assertThat(typed.out()).contains("22 checks of " + server.url() + ": none failed");
    }
  }

  @Test
  void json_is_one_object_with_every_check() throws Exception {
    try (var server = ExaminedServer.healthy()) {
      var typed = Typed.rosa("doctor", "--json", "--url", server.url());
      var report = new JsonObject(typed.out());
      var first = report.getJsonArray("checks").getJsonObject(0);

      assertThat(typed.out().lines()).hasSize(1);
      assertThat(report.getString("url")).isEqualTo(server.url());
      assertThat(report.getBoolean("ok")).isTrue();
      assertThat(report.getJsonArray("checks")).hasSize(22);
      assertThat(first.getString("name")).isEqualTo("stream (plan test 1)");
      assertThat(first.getString("result")).isEqualTo("ok");
      assertThat(first.getString("seen")).contains("one [DONE]");
      assertThat(first.getString("advice")).isEmpty();
    }
  }

  @Test
  void json_tells_what_failed_too() throws Exception {
    try (var server =
        ExaminedServer.broken(
            router -> router.get("/q/health/ready").handler(says(503, "text/plain", "no")))) {
      var typed = Typed.rosa("doctor", "--json", "--url", server.url());
      var report = new JsonObject(typed.out());

      assertThat(typed.code()).isEqualTo(1);
      assertThat(report.getBoolean("ok")).isFalse();
      assertThat(report.encode()).contains("\"result\":\"fail\",\"seen\":\"503, text/plain: no\"");
    }
  }

  @Test
  void a_key_is_chosen_by_its_name_and_its_profile_is_expected() throws Exception {
    var keys = "tavus:secret-1,web:secret-2:sse";
    try (var server = ExaminedServer.withKeys(keys)) {
      var typed =
          Typed.rosa(
              Map.of("ROSA_API_KEYS", keys), "doctor", "--url", server.url(), "--key", "web");

      assertThat(typed.code()).isZero();
      assertThat(typed.out()).contains("text/event-stream; charset=utf-8, not compressed");
    }
  }

  @Test
  void a_key_can_come_from_a_file_whatever_the_settings_say() throws Exception {
    var file = Files.writeString(folder.resolve("key"), "secret-1\n");
    try (var server = ExaminedServer.withKeys("tavus:secret-1")) {
      var typed =
          Typed.rosa(
              Map.of("ROSA_PROT", "wrong settings"),
              "doctor",
              "--url",
              server.url(),
              "--key-file",
              file.toString());

      assertThat(typed.code()).isZero();
      assertThat(typed.out()).doesNotContain("secret-1");
    }
  }

  @Test
  void a_key_that_the_server_does_not_know_fails_with_advice() throws Exception {
    try (var server = ExaminedServer.withKeys("tavus:secret-1")) {
      var typed = Typed.rosa("doctor", "--url", server.url());

      assertThat(typed.code()).isEqualTo(1);
      assertThat(typed.out()).contains("FAIL").contains("compare ROSA_API_KEYS here and there");
    }
  }

  @Test
  void a_key_that_the_server_repeats_is_masked() throws Exception {
    try (var server =
        ExaminedServer.broken(
            router -> router.post("/chat/completions").handler(DoctorCommandTest::repeatKey))) {
      var typed = Typed.rosa("doctor", "--url", server.url());

      assertThat(typed.out()).contains("Bearer ****").doesNotContain("rosa-backend-key-2025");
    }
  }

  @Test
  void an_absent_server_is_told_with_its_url_and_how_to_start_one() throws IOException {
    var url = "http://127.0.0.1:" + freePort();
    var typed = Typed.rosa("doctor", "--url", url);

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .isEqualTo(
            "rosa: no server answers at "
                + url
                + " (no connection); start it with ./rosa serve, or say where it is with --url"
                + System.lineSeparator());
  }

  @Test
  void json_tells_of_an_absent_server_too() throws IOException {
    var typed = Typed.rosa("doctor", "--json", "--url", "http://127.0.0.1:" + freePort());
    var report = new JsonObject(typed.out());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(report.getBoolean("ok")).isFalse();
    assertThat(report.getString("error")).contains("./rosa serve");
    assertThat(report.getJsonArray("checks")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:8000",
        "ftp://host",
        "http://",
        "http://host/v1",
        "http://host/chat/completions",
        "http://me:word@host",
        "http://host?key=word",
        "http://a b"
      })
  void a_url_that_is_no_servers_root_is_wrong_usage(String url) {
    var typed = Typed.rosa("doctor", "--url", url);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err())
        .startsWith("rosa: --url takes the server's root, such as http://127.0.0.1:8000");
  }

  @Test
  void a_key_given_instead_of_its_name_is_not_repeated() {
    var typed = Typed.rosa("doctor", "--key", "geheim-4711");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err())
        .contains("--key takes the name of a key, never the key itself; there are: development")
        .doesNotContain("geheim-4711");
  }

  @Test
  void a_key_file_that_cannot_be_read_is_wrong_usage() {
    var typed = Typed.rosa("doctor", "--key-file", folder.resolve("none").toString());

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("--key-file names a file that cannot be read");
  }

  @Test
  void a_port_that_only_the_server_knows_needs_a_url() {
    var typed = Typed.rosa(Map.of("ROSA_PORT", "0"), "doctor");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("say --url");
  }

  private static void repeatKey(RoutingContext routing) {
    var sent = String.valueOf(routing.request().getHeader("authorization"));
    says(500, "text/plain", sent).handle(routing);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
