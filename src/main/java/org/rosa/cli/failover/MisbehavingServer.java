package org.rosa.cli.failover;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A model server that breaks as it is told, model by model, and keeps a log of what it saw.
final class MisbehavingServer implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("content-length: *([0-9]+)");
  private static final int LONGEST_HEAD = 1 << 16;

  private final Map<String, Fault> models;
  private final Duration pace;
  private final ServerSocket listener;
  private final long start = System.nanoTime();
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Seen> log = new ArrayList<>();
  private int underWay;
  private volatile boolean healed;

  /// A request and what was done with it.
  ///
  /// @param at since the start
  record Seen(Duration at, String model, String done) {
    Seen {
      requireNonNull(at, "at");
      requireNonNull(model, "model");
      requireNonNull(done, "done");
    }
  }

  private MisbehavingServer(Map<String, Fault> models, Duration pace) throws IOException {
    this.models = Map.copyOf(models);
    this.pace = pace;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /// Starts on a free port of this machine.
  static MisbehavingServer start(Map<String, Fault> models, Duration pace) throws IOException {
    var server = new MisbehavingServer(models, pace);
    Thread.ofVirtual().start(server::listen);
    return server;
  }

  String baseUrl() {
    return "http://127.0.0.1:" + listener.getLocalPort() + "/v1";
  }

  Duration now() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// What was seen so far, in the order in which requests came, as soon as none is under way.
  synchronized List<Seen> log() throws InterruptedException {
    while (underWay > 0) {
      wait();
    }
    return log.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
  }

  /// From now on every model is well.
  void heal() {
    healed = true;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (var socket : open) {
      socket.close();
    }
  }

  private void listen() {
    try {
      while (true) {
        var socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // The server was closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      for (var body = read(in); body.isPresent() && answer(socket, body.get()); body = read(in)) {}
    } catch (IOException | InterruptedException e) {
      // Whoever asked has gone.
    } finally {
      open.remove(socket);
    }
  }

  /// Answers one request; false where the connection is of no more use.
  private boolean answer(Socket socket, byte[] body) throws IOException, InterruptedException {
    var at = now();
    var named = new Exchange(socket, body, 0, pace).model();
    int attempt = attempts.computeIfAbsent(named, _ -> new AtomicInteger()).incrementAndGet();
    var exchange = new Exchange(socket, body, attempt, pace);
    var fault = healed ? (Fault) Fault::well : requireNonNull(models.get(named));
    var done = "gone";
    begin();
    try {
      done = fault.answer(exchange, at);
    } finally {
      end(new Seen(at, named, done));
    }
    return !socket.isClosed() && (done.startsWith("answered") || done.startsWith("refused"));
  }

  private synchronized void begin() {
    underWay++;
  }

  private synchronized void end(Seen seen) {
    log.add(seen);
    underWay--;
    notifyAll();
  }

  /// The next request's body; empty at the end of the connection.
  private static Optional<byte[]> read(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0 || head.size() > LONGEST_HEAD) {
        return Optional.empty();
      }
      head.write(next);
    }
    var length =
        LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
    return length.find()
        ? Optional.of(in.readNBytes(Integer.parseInt(length.group(1))))
        : Optional.empty();
  }
}
