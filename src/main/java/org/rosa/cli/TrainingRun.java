package org.rosa.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.rosa.Settings;

/// A short life of the server in which it is asked over HTTP what visitors ask, so that the JDK can
/// keep the classes and profiles of it.
public final class TrainingRun implements QuarkusApplication {
  private static final List<String> QUESTIONS =
      List.of(
          "What is the CTBTO?",
          "Où se tient la conférence ?",
          "¿Cuándo es la conferencia?",
          "Кто ты?",
          "你好",
          "ما هي المعاهدة؟");

  private final Settings settings;

  @Inject
  public TrainingRun(Settings settings) {
    this.settings = settings;
  }

  @Override
  public int run(String... args) throws Exception {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    var base = settings.localUrl(port);
    try (var client = HttpClient.newHttpClient()) {
      for (var question : QUESTIONS) {
        for (var stream : List.of("true", "false")) {
          ask(client, base, question, stream);
        }
      }
      client.send(
          HttpRequest.newBuilder(URI.create(base + "/q/health/ready")).build(),
          HttpResponse.BodyHandlers.discarding());
    }
    return RosaCommand.FINE;
  }

  private void ask(HttpClient client, String base, String question, String stream)
      throws Exception {
    var body =
        "{\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
            .formatted(stream, question);
    var request =
        HttpRequest.newBuilder(URI.create(base + "/v1/chat/completions"))
            .header("authorization", "Bearer " + settings.apiKeys().getFirst().secret())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    client.send(request, HttpResponse.BodyHandlers.discarding());
  }
}
