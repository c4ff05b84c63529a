package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.language.Language;
import org.rosa.tavus.Began;
import org.rosa.tavus.CallLimits;
import org.rosa.tavus.CallRequest;
import org.rosa.tavus.CallState;
import org.rosa.tavus.CallWatcher;
import org.rosa.tavus.Calls;
import org.rosa.tavus.Ending;
import org.rosa.tavus.StateFolder;
import org.rosa.tavus.fake.Habits;
import org.rosa.testing.ChatClient;
import org.rosa.testing.RosaServer;
import org.rosa.testing.TavusServer;

class TavusEventsTest {
  private static final String JOINED =
      "{\"event_type\":\"system.pal_joined\",\"conversation_id\":\"c1\"}";

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final TavusServer tavus = TavusServer.with(Habits.USUAL.quiet());
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Router> routers = new ArrayList<>();
  private final RosaServer server = RosaServer.with(Map.of(), routers::add);
  private final ChatClient client = new ChatClient(server);
  private Optional<Calls> calls = Optional.empty();

  @BeforeEach
  void begin() {
    var persona = tavus.fake().keep(new JsonObject().put("pal_name", "Rosa"));
    var secrets = new AtomicInteger();
    var made =
        new Calls(
            new Calls.Desk(
                tavus.client(),
                () -> Optional.of(persona),
                Optional.of(URI.create(server.url())),
                new CallLimits(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(1),
                    false,
                    false),
                new StateFolder(folder),
                0,
                () -> "s" + secrets.incrementAndGet(),
                Clock.systemUTC()));
    calls = Optional.of(made);
    made.tell(watcher());
    new TavusEventsRoute(vertx, made).mount(routers.getFirst());
    assertThat(made.begin(new CallRequest("a", Language.ENGLISH, "Hello")))
        .isInstanceOf(Began.Started.class);
    assertThat(tavus.fake().callback("c1")).isEqualTo(server.url() + "/tavus/events/s1");
  }

  @AfterEach
  void close() {
    calls.ifPresent(Calls::close);
    client.close();
    server.close();
    tavus.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void requirement_37_a_call_that_tavus_ends_is_over() throws Exception {

    assertThat(tavus.fake().join("c1")).containsExactly(204, 204);
    assertThat(tavus.fake().shutDown("c1", "max_call_duration reached")).isEqualTo(204);
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(calls.orElseThrow().state("a")).contains(CallState.ENDED);
    assertThat(tavus.fake().shutDown("c1", "max_call_duration reached")).isEqualTo(204);
    assertThat(
            tavus
                .fake()
                .transcript("c1", new JsonArray(List.of(new JsonObject().put("role", "user")))))
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tavus/events/s9", "/tavus/events/", "/tavus/events/s1/more"})
  void an_unknown_secret_finds_nothing(String path) {

    assertThat(client.postTo(path, JOINED).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "{}", "[{}]"})
  void what_is_no_report_is_refused_without_a_word(String body) {
    var response = client.postTo("/tavus/events/s1", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void a_report_that_is_too_long_is_refused() {

    assertThat(client.postTo("/tavus/events/s1", "x".repeat(1_100_000)).statusCode())
        .isEqualTo(413);
  }

  private CallWatcher watcher() {
    return new CallWatcher() {
      @Override
      public void began(String conversation, String outcome) {}

      @Override
      public void ended(String conversation, Ending ending) {
        ended.countDown();
      }
    };
  }
}
