package org.rosa.testing;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rosa.tavus.Dialect;
import org.rosa.tavus.Pace;
import org.rosa.tavus.TavusClient;
import org.rosa.tavus.fake.FakeTavus;
import org.rosa.tavus.fake.Habits;

/// The fake Tavus on a free port, and clients of it that never really wait.
public final class TavusServer implements AutoCloseable {
  /// The key the fake wants.
  public static final String KEY = "tavus-key-4711";

  private final Vertx vertx = Vertx.vertx();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final FakeTavus fake;
  private final int port;

  private TavusServer(Habits habits) {
    fake = new FakeTavus(vertx, KEY, habits);
    port = fake.listen(0).toCompletionStage().toCompletableFuture().join().actualPort();
  }

  public static TavusServer start() {
    return with(Habits.USUAL);
  }

  public static TavusServer with(Habits habits) {
    return new TavusServer(habits);
  }

  public FakeTavus fake() {
    return fake;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public TavusClient client() {
    return client(Dialect.PAL, KEY);
  }

  /// A client whose pauses are noted and take no time.
  public TavusClient client(Dialect dialect, String key) {
    return new TavusClient(url(), key, dialect, pace(Duration.ofSeconds(10)));
  }

  /// A client with little patience.
  public TavusClient hasty() {
    return new TavusClient(url(), KEY, Dialect.PAL, pace(Duration.ofMillis(200)));
  }

  /// Waits until somebody has asked the fake for this, such as `POST /v2/conversations/c1/end`.
  public void awaitAsked(String line) {
    FakeUpstream.waitFor(fake.first(line));
  }

  /// Settings that make the fake a server's Tavus.
  ///
  /// @param state the folder where the server keeps what outlives a restart
  /// @param persona its id
  public Map<String, String> settings(Path state, String persona) {
    var settings = new HashMap<String, String>();
    settings.put("TAVUS_API_KEY", KEY);
    settings.put("TAVUS_BASE_URL", url().toString());
    settings.put("TAVUS_PERSONA_ID", persona);
    settings.put("ROSA_STATE_DIR", state.toString());
    return settings;
  }

  /// How long clients would have rested, in order.
  public List<Duration> pauses() {
    return pauses;
  }

  private Pace pace(Duration answer) {
    return new Pace(
        Duration.ofSeconds(5), answer, 3, Duration.ofMillis(400), () -> 0.5, pauses::add);
  }

  @Override
  public void close() {
    FakeUpstream.waitFor(vertx.close());
  }
}
