package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.PackagedRosa;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// `./rosa` as a newcomer types it, on the packaged application, from a folder of their own.
class LauncherIT {
  @TempDir private Path folder = Path.of("target");

  private record Result(int exit, String out) {}

  @ParameterizedTest
  @CsvSource({
    "What is the CTBTO?,Vienna",
    "Qu'est-ce que l'OTICE ?,Vienne",
    "¿Qué es la OTPCE?,Viena",
    "Что такое ОДВЗЯИ?,Вен",
    "禁核试组织是什么？,维也纳",
    "ما هي منظمة معاهدة الحظر الشامل للتجارب النووية؟,فيينا"
  })
  void ask_answers_in_the_language_of_the_question(String question, String expected)
      throws Exception {
    var result = run("ask", question);

    assertThat(result.out()).contains(expected);
    assertThat(result.exit()).isZero();
  }

  @Test
  void serve_starts_doctor_finds_nothing_and_a_signal_ends_it() throws Exception {
    try (var server = PackagedRosa.serve(folder, Map.of())) {
      var doctor = run("doctor", "--url", server.url());

      assertThat(doctor.exit()).as(doctor.out()).isZero();
      assertThat(doctor.out()).doesNotContain("FAIL").doesNotContain("rosa-backend-key");
      server.tellToStop();
      server.awaitEnd();
    }
  }

  @Test
  void a_signal_lets_an_answer_end_and_takes_nothing_on_meanwhile() throws Exception {
    try (var upstream = FakeUpstream.start();
        var server = PackagedRosa.serve(folder, RosaServer.upstreamSettings(upstream));
        var client = HttpClient.newHttpClient()) {
      var url = server.url();
      var answer = client.sendAsync(question(url), HttpResponse.BodyHandlers.ofString());
      var asked = upstream.next().head();

      server.tellToStop();
      while (status(client, url + "/q/health/ready") == 200) {
        Thread.onSpinWait();
      }

      assertThat(status(client, url + "/q/health/ready")).isEqualTo(503);
      assertThat(status(client, url + "/q/health/live")).isEqualTo(200);
      var refused = client.send(question(url), HttpResponse.BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("stopping");
      asked.delta("A whole answer.").finish("stop");
      assertThat(Sse.text(answer.get(10, TimeUnit.SECONDS).body())).isEqualTo("A whole answer.");
      server.awaitEnd();
    }
  }

  private static HttpRequest question(String url) {
    return HttpRequest.newBuilder(URI.create(url + "/chat/completions"))
        .header("authorization", "Bearer " + RosaServer.KEY)
        .POST(HttpRequest.BodyPublishers.ofString(ChatClient.user("How high is the tower?")))
        .build();
  }

  private static int status(HttpClient client, String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void a_stand_in_for_tavus_serves_in_the_background_until_it_is_stopped() throws Exception {
    var fake = command("tavus", "fake").redirectInput(new File("/dev/null")).start();
    try (var out = fake.inputReader(StandardCharsets.UTF_8);
        var client = HttpClient.newHttpClient()) {
      var serving = out.readLine();
      assertThat(serving).startsWith("serving http://127.0.0.1:");
      var faces =
          HttpRequest.newBuilder(URI.create(serving.substring("serving ".length()) + "/v2/faces"))
              .header("x-api-key", "fake")
              .build();

      assertThat(client.send(faces, HttpResponse.BodyHandlers.ofString()).body())
          .contains("face_id");
    } finally {
      fake.destroy();
      assertThat(fake.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void bench_load_measures_without_losing_a_word() throws Exception {
    var result =
        run(
            "bench",
            "load",
            "--streams",
            "2,10",
            "--rounds",
            "1",
            "--pace",
            "1",
            "--embedded",
            "20",
            "--json");
    var report = new JsonObject(result.out().lines().toList().getLast());

    assertThat(result.exit()).as(result.out()).isZero();
    assertThat(report.getJsonArray("rows")).hasSize(12);
    for (int i = 0; i < 12; i++) {
      var row = report.getJsonArray("rows").getJsonObject(i);
      assertThat(row.getInteger("answers")).isPositive();
      assertThat(row.getInteger("lost")).as(row.encode()).isZero();
    }
    assertThat(report.getJsonArray("notes")).isEmpty();
  }

  @Test
  void a_wrong_setting_stops_the_start_with_a_sentence() throws Exception {
    var command = command("serve");
    command.environment().put("ROSA_PROT", "9000");
    var result = run(command);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("ROSA_PROT", "ROSA_PORT").doesNotContain("Exception");
  }

  private Result run(String... arguments) throws Exception {
    return run(command(arguments));
  }

  private static Result run(ProcessBuilder command) throws Exception {
    var process = command.start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), out);
  }

  private ProcessBuilder command(String... arguments) {
    return PackagedRosa.command(folder, arguments);
  }
}
