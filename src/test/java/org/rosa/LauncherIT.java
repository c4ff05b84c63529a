package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// `./rosa` as a newcomer types it, on the packaged application, from a folder of their own.
class LauncherIT {
  private static final String LISTENING = "Listening on: ";

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
    var server = command("serve").start();
    try {
      var log =
          new BufferedReader(
              new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
      var url = untilListening(log);
      var doctor = run("doctor", "--url", url);

      assertThat(doctor.exit()).as(doctor.out()).isZero();
      assertThat(doctor.out()).doesNotContain("FAIL").doesNotContain("rosa-backend-key");
    } finally {
      server.destroy();
      assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_signal_lets_an_answer_end_and_takes_nothing_on_meanwhile() throws Exception {
    try (var upstream = FakeUpstream.start()) {
      var command = command("serve");
      command.environment().putAll(RosaServer.upstreamSettings(upstream));
      var server = command.start();
      try (var client = HttpClient.newHttpClient()) {
        var log =
            new BufferedReader(
                new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        var url = untilListening(log);
        var answer = client.sendAsync(question(url), HttpResponse.BodyHandlers.ofString());
        var asked = upstream.next().head();

        server.destroy();
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
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
      } finally {
        server.destroy();
      }
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

  private static String untilListening(BufferedReader log) throws IOException {
    for (var line = log.readLine(); line != null; line = log.readLine()) {
      int at = line.indexOf(LISTENING);
      if (at >= 0) {
        return line.substring(at + LISTENING.length()).strip();
      }
    }
    throw new AssertionError("the server ended before it listened");
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
    var words = new ArrayList<>(List.of(Path.of("rosa").toAbsolutePath().toString()));
    words.addAll(List.of(arguments));
    var command = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    command.environment().keySet().removeIf(name -> name.matches("(ROSA|OPENAI|TAVUS)_.*"));
    command.environment().put("ROSA_PORT", "0");
    return command;
  }
}
