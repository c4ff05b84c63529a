package org.rosa.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rosa.load.PacedModel;
import org.rosa.load.Script;
import org.rosa.load.Target;

/// Callers that go away, and how soon the model server is rid of them. The model server lives in
/// this process, so that both ends are seen by one clock.
final class Departures {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Script SILENT =
      new Script(1, Duration.ofMillis(1), Duration.ofHours(1), Script.Words.PROSE);
  private static final Script SPEAKING =
      new Script(10_000, Duration.ofMillis(20), Duration.ZERO, Script.Words.PROSE);

  private final LinkedBlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<Long> words = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<Long> departures = new LinkedBlockingQueue<>();
  private final PacedModel model;

  Departures(Vertx vertx) {
    this.model =
        new PacedModel(
            vertx,
            SILENT,
            System::nanoTime,
            new PacedModel.Watcher() {
              @Override
              public void arrived() {
                arrivals.add(System.nanoTime());
              }

              @Override
              public void spoke() {
                words.add(System.nanoTime());
              }

              @Override
              public void left() {
                departures.add(System.nanoTime());
              }
            });
  }

  PacedModel model() {
    return model;
  }

  /// From now on the model says nothing.
  void fallSilent() {
    model.follow(SILENT);
  }

  /// Callers that go while the model is silent.
  Latencies beforeTheFirstWord(Target target, int times) throws IOException, InterruptedException {
    fallSilent();
    return measure(target, times, arrivals);
  }

  /// Callers that go while the model speaks.
  Latencies amidTheAnswer(Target target, int times) throws IOException, InterruptedException {
    model.follow(SPEAKING);
    return measure(target, times, words);
  }

  private Latencies measure(Target target, int times, LinkedBlockingQueue<Long> moment)
      throws IOException, InterruptedException {
    var took = new ArrayList<Duration>();
    for (int i = 0; i < times; i++) {
      List.of(arrivals, words, departures).forEach(LinkedBlockingQueue::clear);
      try (var socket = ask(target)) {
        take(moment);
        long gone = System.nanoTime();
        socket.close();
        took.add(Duration.ofNanos(take(departures) - gone));
      }
    }
    return new Latencies(took);
  }

  private static Socket ask(Target target) throws IOException {
    var url = URI.create(target.url());
    var body = AskedServer.body("How do people hear an earthquake?", "");
    var request = new StringBuilder("POST " + url.getPath() + " HTTP/1.1\r\nhost: bench\r\n");
    target.headers().forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    request.append("content-length: " + body.length() + "\r\n\r\n" + body);
    var socket = new Socket(url.getHost(), url.getPort());
    socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static long take(LinkedBlockingQueue<Long> moments)
      throws IOException, InterruptedException {
    Long moment = moments.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (moment == null) {
      throw new IOException("the model server saw nothing for " + PATIENCE.toSeconds() + " s");
    }
    return moment;
  }
}
