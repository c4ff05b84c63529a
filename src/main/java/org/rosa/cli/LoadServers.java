package org.rosa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rosa.load.Child;
import org.rosa.load.Script;
import org.rosa.load.Target;

/// The servers that take part in a bench, each in a process of its own, until this is closed.
final class LoadServers implements AutoCloseable {
  /// A start builds when needed, and makes the start-up cache.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// A peer is fetched first.
  private static final Duration PEER_PATIENCE = Duration.ofMinutes(8);

  private static final String KEY = "bench-key";

  private final Path home;
  private final Path logs;
  private final PrintWriter progress;
  private final List<Child> children = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  /// @param home the folder of the launcher
  LoadServers(Path home, PrintWriter progress) throws IOException {
    this.home = home.toAbsolutePath();
    this.progress = progress;
    this.logs = Files.createDirectories(home.resolve(".cache/bench"));
  }

  /// Starts the model server and returns its base URL.
  String model() throws IOException, InterruptedException {
    int port = freePort();
    var root = "http://127.0.0.1:" + port;
    start("model", launcher("bench", "model", "--port", port + ""), Map.of(), root, PATIENCE);
    return root + "/v1";
  }

  /// Tells the model server how to answer from now on.
  void follow(String model, Script script) throws IOException, InterruptedException {
    var url = model.replaceAll("/v1$", "/script?") + script.queryString();
    var request =
        HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()).build();
    client.send(request, BodyHandlers.discarding());
  }

  /// Starts Rosa and returns her chat route's target.
  ///
  /// @param limit most answers at a time
  Target rosa(String name, int limit, Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = freePort();
    var root = "http://127.0.0.1:" + port;
    var all = new HashMap<String, String>();
    all.put("ROSA_PORT", port + "");
    all.put("ROSA_API_KEYS", KEY);
    all.put("ROSA_MAX_STREAMS", limit + "");
    all.put("ROSA_CACHE", "off");
    all.putAll(settings);
    var process =
        start(
            name.replaceAll("[ ,]+", "-"),
            launcher("serve"),
            all,
            root + "/q/health/ready",
            PATIENCE);
    return new Target(
        name,
        root + "/v1/chat/completions",
        Map.of("authorization", "Bearer " + KEY),
        Optional.of(process));
  }

  /// Settings with which a paced model is asked everything and never given up.
  static Map<String, String> asking(String model) {
    return Map.of(
        "ROSA_INSTANT", "off",
        "ROSA_ACKNOWLEDGE_AFTER", "off",
        "ROSA_MODELS_PRIMARY_BASE_URL", model,
        "ROSA_MODELS_PRIMARY_MODEL", "paced",
        "ROSA_MODELS_PRIMARY_CONNECT_TIMEOUT", "30s",
        "ROSA_MODELS_PRIMARY_FIRST_TOKEN_TIMEOUT", "30s",
        "ROSA_MODELS_PRIMARY_GAP_TIMEOUT", "30s",
        "ROSA_MODELS_PRIMARY_TOTAL_TIMEOUT", "10m");
  }

  /// The model server itself.
  static Target direct(String model) {
    return new Target("direct", model + "/chat/completions", Map.of(), Optional.empty());
  }

  /// Starts a peer by its script `bench/<name>/start`, which fetches what it needs.
  Target peer(Peer peer, String model) throws NoPeerException, InterruptedException {
    var script = home.resolve("bench").resolve(peer.word()).resolve("start").toString();
    try {
      int port = freePort();
      var root = "http://127.0.0.1:" + port;
      var process =
          start(
              peer.word(), List.of(script, port + "", model), Map.of(), root + "/", PEER_PATIENCE);
      return new Target(
          peer.word(), root + peer.path(), peer.headers(KEY, model), Optional.of(process));
    } catch (IOException e) {
      throw new NoPeerException(
          peer.word() + " does not run here: " + e.getMessage() + "; .cache/bench has its log");
    }
  }

  private ProcessHandle start(
      String name, List<String> command, Map<String, String> settings, String ready, Duration time)
      throws IOException, InterruptedException {
    progress.println("starting " + name + " ...");
    progress.flush();
    var log = logs.resolve(name + ".log");
    var child = Child.start(command, settings, log, ready, time, System::nanoTime);
    children.add(child);
    return child.handle();
  }

  private List<String> launcher(String... arguments) {
    var command = new ArrayList<>(List.of(home.resolve("rosa").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    client.close();
    for (var child : children) {
      child.close();
    }
  }
}
