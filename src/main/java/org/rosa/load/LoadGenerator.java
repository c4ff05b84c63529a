package org.rosa.load;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.rosa.wire.ChatMessage;
import org.rosa.wire.UpstreamRequest;

/// Many callers of one server. All of them live on one event loop, so what they hear needs no lock.
public final class LoadGenerator {
  private static final long SAMPLE_MILLIS = 250;

  private final Vertx vertx;
  private final LongSupplier nanos;

  /// @param nanos a ticker in nanoseconds
  public LoadGenerator(Vertx vertx, LongSupplier nanos) {
    this.vertx = vertx;
    this.nanos = nanos;
  }

  /// Puts a load on a target and returns when the last answer has ended.
  public Measured put(Load load, Target target) throws InterruptedException {
    var run = new Run(load, target, vertx.getOrCreateContext());
    var work = Work.of(target.process());
    run.context.runOnContext(_ -> run.start());
    long rss = work.residentBytes();
    while (!run.over.isDone()) {
      try {
        run.over.get(SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        rss = Math.max(rss, work.residentBytes());
      } catch (ExecutionException e) {
        throw new IllegalStateException("the load could not be put on", e.getCause());
      }
    }
    return new Measured(run.heard, work.cpuSinceThen(), Math.max(rss, work.residentBytes()));
  }

  /// One load being put on one target.
  private final class Run {
    private final Load load;
    private final RequestOptions request;
    private final Expected expected;
    private final Context context;
    private final HttpClient client;
    private final Heard heard = new Heard();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private int asked;
    private int open;

    Run(Load load, Target target, Context context) {
      this.load = load;
      this.request = request(target);
      this.expected = load.expected();
      this.context = context;
      this.client = client(load.streams());
    }

    void start() {
      open = load.streams();
      for (int i = 0; i < load.streams(); i++) {
        long delay = 1 + load.spread().toMillis() * i / load.streams();
        vertx.setTimer(delay, _ -> ask(load.each()));
      }
    }

    private void ask(int left) {
      if (left == 0) {
        close();
        return;
      }
      var body = Buffer.buffer(body(load.question(asked++)));
      var caller =
          new Caller(nanos, expected, heard, () -> context.runOnContext(_ -> ask(left - 1)));
      vertx.setTimer(load.longest().toMillis(), _ -> caller.giveUp());
      client.request(request).onSuccess(ready -> caller.ask(ready, body)).onFailure(caller::fail);
    }

    private void close() {
      open--;
      if (open == 0) {
        client.close().onComplete(_ -> over.complete(null));
      }
    }
  }

  private HttpClient client(int streams) {
    return vertx.createHttpClient(
        new HttpClientOptions().setTcpNoDelay(true).setKeepAlive(true).setKeepAliveTimeout(300),
        new PoolOptions().setHttp1MaxSize(streams));
  }

  private static RequestOptions request(Target target) {
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(target.url())
            .setConnectTimeout(Load.PATIENCE.toMillis())
            .putHeader("content-type", "application/json");
    target.headers().forEach(request::putHeader);
    return request;
  }

  private static byte[] body(String question) {
    var messages = List.of(new ChatMessage("user", question, List.of(), ""));
    return new UpstreamRequest("gpt-4o", messages, Map.of()).json();
  }
}
