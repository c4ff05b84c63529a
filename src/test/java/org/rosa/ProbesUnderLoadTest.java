package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// The shipped application with as many answers open as it may give: its probes answer beside them,
/// and what they say is so.
@QuarkusTest
@TestProfile(ProbesUnderLoadTest.OneModel.class)
class ProbesUnderLoadTest {
  private static final int MODEL_STREAMS = 300;
  private static final int STREAMS = 400;
  private static final int PROBES = 20;
  private static final String KNOWN = "Where is the conference?";
  private static final FakeUpstream UPSTREAM = FakeUpstream.start();

  @TestHTTPResource("/")
  URI base = URI.create("http://localhost/");

  @Test
  void probes_answer_at_once_and_truly_while_hundreds_of_answers_are_open() throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      warmUp(client);
      var open = new ArrayList<CompletableFuture<HttpResponse<String>>>();
      for (int i = 0; i < MODEL_STREAMS; i++) {
        open.add(ask(client, "Which hall is behind door " + i + "?"));
      }
      var speaking = new ArrayList<FakeUpstream.Exchange>();
      while (speaking.size() < MODEL_STREAMS) {
        speaking.add(UPSTREAM.next().head());
      }

      assertProbes(client, speaking);
      assertThat(open).noneMatch(CompletableFuture::isDone);
      assertThat(metric(client, "rosa_streams_open")).isEqualTo(MODEL_STREAMS);

      var fromPack = ask(client, KNOWN).get(10, TimeUnit.SECONDS);
      assertThat(fromPack.statusCode()).isEqualTo(200);
      assertThat(Sse.text(fromPack.body())).contains("Hofburg");

      speaking.forEach(exchange -> exchange.delta("the last one.").finish("stop"));
      for (var answer : open) {
        assertThat(Sse.text(answer.get(30, TimeUnit.SECONDS).body())).endsWith("the last one.");
      }
      assertProbes(client, List.of());
    }
  }

  /// The first question waits for what all need.
  private void warmUp(HttpClient client) throws Exception {
    UPSTREAM.says("Behind the door.");
    assertThat(ask(client, "Which hall?").get(2, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
    UPSTREAM.next();
    UPSTREAM.always(_ -> {});
  }

  /// Asks both probes again and again, while every model says a word more.
  private void assertProbes(HttpClient client, List<FakeUpstream.Exchange> speaking)
      throws Exception {
    for (int i = 0; i < PROBES; i++) {
      speaking.forEach(exchange -> exchange.delta("This is a door, and "));
      for (var probe : List.of("q/health/live", "q/health/ready")) {
        var answer = get(client, probe);
        assertThat(answer.statusCode()).as(probe).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("status")).isEqualTo("UP");
      }
    }
  }

  private CompletableFuture<HttpResponse<String>> ask(HttpClient client, String question) {
    return client.sendAsync(
        HttpRequest.newBuilder(base.resolve("chat/completions?profile=text"))
            .header("authorization", "Bearer " + RosaServer.KEY)
            .POST(HttpRequest.BodyPublishers.ofString(ChatClient.user(question)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private double metric(HttpClient client, String name) throws Exception {
    return get(client, "q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /// Puts the fake upstream and the limits into the settings of the application.
  public static final class OneModel implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(LimitedSettings.class);
    }
  }

  /// Settings with the fake upstream as the one model, and limits that a test reaches.
  @Alternative
  @ApplicationScoped
  public static class LimitedSettings {
    @Produces
    @Singleton
    @Alternative
    Settings settings() throws InvalidSettingsException {
      var settings = RosaServer.upstreamSettings(UPSTREAM);
      settings.put("ROSA_MAX_MODEL_STREAMS", Integer.toString(MODEL_STREAMS));
      settings.put("ROSA_MAX_STREAMS", Integer.toString(STREAMS));
      settings.put("ROSA_MODELS_PRIMARY_GAP_TIMEOUT", "60s");
      settings.put("ROSA_MODELS_PRIMARY_FIRST_TOKEN_TIMEOUT", "60s");
      return Settings.read(settings, Path.of("no-such.yaml"), Path.of("."), 4096);
    }
  }
}
