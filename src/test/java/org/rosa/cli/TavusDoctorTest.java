package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.http.TavusEventsRoute;
import org.rosa.tavus.CallLimits;
import org.rosa.tavus.Calls;
import org.rosa.tavus.Dialect;
import org.rosa.tavus.KnownPersona;
import org.rosa.tavus.ModelAccess;
import org.rosa.tavus.PersonaDraft;
import org.rosa.tavus.StateFolder;
import org.rosa.tavus.fake.Habits;
import org.rosa.testing.ChatClient;
import org.rosa.testing.HoldingProxy;
import org.rosa.testing.Nginx;
import org.rosa.testing.RosaServer;
import org.rosa.testing.TavusServer;

/// `rosa doctor --tavus` before real proxies, sound and broken, and the fake Tavus.
class TavusDoctorTest {
  private static final String KEY = "0123456789abcdef01234567";

  /// What cannot be well on a loopback address.
  private static final List<String> LOOPBACK = List.of("address and key", "name", "certificate");

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final TavusServer tavus = TavusServer.with(Habits.USUAL.quiet());
  private final List<Router> routers = new ArrayList<>();
  private final RosaServer server =
      RosaServer.with(Map.of("ROSA_API_KEYS", "tavus:" + KEY), routers::add);

  @BeforeEach
  void makePersona() throws Exception {
    new TavusEventsRoute(vertx, noCalls()).mount(routers.getFirst());
    var access =
        new ModelAccess(URI.create("https://rosa.example.org"), KEY, "speech", "rosa-ctbto-agent");
    var draft = new PersonaDraft(RosaServer.conference(), access, "r665388ec672");
    var id = tavus.fake().keep(new JsonObject(draft.json(Dialect.PAL).toString()));
    KnownPersona.with(id, KEY).keep(new StateFolder(folder.resolve("state")));
    try (var client = new ChatClient(server)) {
      client.post(ChatClient.user("What is the CTBTO?"), "authorization", "Bearer " + KEY);
    }
  }

  @AfterEach
  void close() {
    server.close();
    tavus.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void the_nginx_of_the_pages_passes_every_check() throws Exception {
    try (var nginx = nginx(Nginx.example())) {
      assertThat(notOk(examine(nginx.url()))).isEqualTo(LOOPBACK);
    }
  }

  @Test
  void health_and_metrics_do_not_pass_it() throws Exception {
    try (var nginx = nginx(Nginx.example());
        var asked = new AskedServer(nginx.url(), KEY, Duration.ofSeconds(10), System::nanoTime)) {
      assertThat(asked.send(asked.get("/q/metrics")).status()).isEqualTo(404);
    }
  }

  @Test
  void an_nginx_as_it_comes_drops_the_header_and_refuses_long_histories() throws Exception {
    var plain =
        """
        server {
          listen 443 ssl;
          client_max_body_size 128k;
          location / { proxy_pass http://127.0.0.1:8000; }
        }
        """;
    try (var nginx = nginx(plain)) {
      var report = examine(nginx.url());

      assertThat(notOk(report))
          .containsExactlyInAnyOrderElementsOf(plus("conversation_id header", "long history"));
      assertThat(advice(report, "conversation_id header"))
          .contains("nginx: underscores_in_headers on");
      assertThat(advice(report, "long history")).contains("client_max_body_size");
    }
  }

  @Test
  void an_nginx_that_compresses_is_seen() throws Exception {
    var compressing =
        Nginx.example()
            .replace(
                "gzip off;",
                "gzip on; gzip_proxied any; gzip_min_length 1; gzip_types text/plain;");
    try (var nginx = nginx(compressing)) {
      var report = examine(nginx.url());

      assertThat(notOk(report)).containsExactlyInAnyOrderElementsOf(plus("Tavus's request"));
      assertThat(advice(report, "Tavus's request")).contains("gzip off");
    }
  }

  @Test
  void a_proxy_that_holds_an_answer_until_it_is_whole_is_seen() throws Exception {
    try (var proxy = HoldingProxy.before(server.url())) {
      var report = examine(proxy.url());

      assertThat(notOk(report)).containsExactlyInAnyOrderElementsOf(plus("frames one by one"));
      assertThat(advice(report, "frames one by one")).contains("proxy_buffering off");
    }
  }

  @Test
  void a_proxy_with_nobody_behind_it_is_seen() throws Exception {
    server.close();
    try (var nginx = nginx(Nginx.example())) {
      assertThat(notOk(examine(nginx.url()))).contains("reached", "Tavus's request");
    }
  }

  @Test
  void a_persona_that_somebody_changed_is_told_with_what_differs() throws Exception {
    var other = tavus.fake().keep(new JsonObject().put("pal_name", "Rosa"));
    var settings = settings(server.url());
    settings.put("TAVUS_PERSONA_ID", other);
    settings.put("ROSA_PUBLIC_URL", "https://rosa.example.org");
    var report = examine(settings, "--url", server.url());

    assertThat(notOk(report)).contains("persona");
    assertThat(report.toString()).contains("/system_prompt");
    assertThat(advice(report, "persona")).isEqualTo("run: rosa tavus persona apply");
  }

  @Test
  void a_key_that_tavus_does_not_know_is_told_in_its_words() throws Exception {
    var settings = settings(server.url());
    settings.put("TAVUS_API_KEY", "wrong-key");
    var report = examine(settings);

    assertThat(notOk(report)).contains("key of Tavus", "face", "persona", "open calls");
    assertThat(report.toString()).contains("401, Invalid access token").doesNotContain("wrong-key");
  }

  @Test
  void without_a_public_address_there_is_nothing_to_examine() {
    var typed = Typed.rosa("doctor", "--tavus");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("ROSA_PUBLIC_URL is not set");
  }

  private Nginx nginx(String conf) throws Exception {
    return Nginx.before(server.port(), Files.createDirectories(folder.resolve("nginx")), conf);
  }

  /// With the public address in the settings, so that the persona is as it should be, and the
  /// proxy's own address asked.
  private JsonArray examine(String url) {
    return examine(settings("https://rosa.example.org"), "--url", url);
  }

  private static JsonArray examine(Map<String, String> settings, String... more) {
    var arguments = new ArrayList<>(List.of("doctor", "--tavus", "--json"));
    arguments.addAll(List.of(more));
    var typed = Typed.rosa(settings, arguments.toArray(String[]::new));
    assertThat(typed.out()).doesNotContain(KEY);
    return new JsonObject(typed.out()).getJsonArray("checks");
  }

  private Map<String, String> settings(String publicUrl) {
    var settings = new HashMap<String, String>();
    settings.put("ROSA_PUBLIC_URL", publicUrl);
    settings.put("ROSA_API_KEYS", "tavus:" + KEY);
    settings.put("ROSA_STATE_DIR", folder.resolve("state").toString());
    settings.put("TAVUS_API_KEY", TavusServer.KEY);
    settings.put("TAVUS_BASE_URL", tavus.url().toString());
    settings.put("TAVUS_FACE_ID", "r665388ec672");
    return settings;
  }

  /// The checks that found something; how soon words come says something of the machine alone.
  private static List<String> notOk(JsonArray checks) {
    return checks.stream()
        .map(JsonObject.class::cast)
        .filter(check -> !check.getString("result").equals("ok"))
        .map(check -> check.getString("name"))
        .filter(name -> !name.equals("first words"))
        .collect(Collectors.toList());
  }

  private static String advice(JsonArray checks, String name) {
    return checks.stream()
        .map(JsonObject.class::cast)
        .filter(check -> check.getString("name").equals(name))
        .map(check -> check.getString("advice"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> plus(String... names) {
    var all = new ArrayList<>(LOOPBACK);
    all.addAll(List.of(names));
    return all;
  }

  private Calls noCalls() {
    return new Calls(
        new Calls.Desk(
            tavus.client(),
            Optional::empty,
            Optional.of(URI.create("https://rosa.example.org")),
            new CallLimits(
                Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), false, false),
            new StateFolder(folder),
            0,
            () -> "s1",
            Clock.systemUTC()));
  }
}
