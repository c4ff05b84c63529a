package org.rosa;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;

/// A client that leaves the shipped application frees the upstream, over HTTP/1.1 and HTTP/2.
@QuarkusTest
@TestProfile(AbortUnderQuarkusTest.OneModel.class)
class AbortUnderQuarkusTest {
  private static final FakeUpstream UPSTREAM = FakeUpstream.start();

  @TestHTTPResource("/chat/completions")
  URI chat = URI.create("http://localhost/");

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void a_client_gone_before_the_first_token_frees_the_upstream(HttpClient.Version version)
      throws Exception {
    try (var client = HttpClient.newBuilder().version(version).build()) {
      var response = ask(client);
      var exchange = UPSTREAM.next();
      response.body().close();
      exchange.awaitClosed();
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void a_client_gone_in_the_middle_frees_the_upstream(HttpClient.Version version) throws Exception {
    try (var client = HttpClient.newBuilder().version(version).build()) {
      var response = ask(client);
      var exchange = UPSTREAM.next().head().delta("One two ").delta("three ");
      response.body().read();
      response.body().close();
      exchange.awaitClosed();
    }
  }

  private HttpResponse<java.io.InputStream> ask(HttpClient client) throws Exception {
    return client.send(
        HttpRequest.newBuilder(chat)
            .header("authorization", "Bearer " + RosaServer.KEY)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"messages\":[{\"role\":\"user\",\"content\":\"Which hall?\"}]}"))
            .build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  /// Puts the fake upstream into the settings of the application.
  public static final class OneModel implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(UpstreamSettings.class);
    }
  }

  /// Settings with the fake upstream as the one model.
  @Alternative
  @ApplicationScoped
  public static class UpstreamSettings {
    @Produces
    @Singleton
    @Alternative
    Settings settings() throws InvalidSettingsException {
      return Settings.read(
          RosaServer.upstreamSettings(UPSTREAM), Path.of("no-such.yaml"), Path.of("."), 4096);
    }
  }
}
