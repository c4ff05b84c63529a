package org.rosa.http.page;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rosa.stage.CardBus;
import org.rosa.stage.ScreenEvent;

/// A screen as server-sent events. A thread of its own makes the cards, so that no answer waits for
/// them; the event loop writes them.
///
/// A client that does not read is cut off, and gets a fresh look when it comes back.
final class ScreenStream implements CardBus.Watcher {
  private static final System.Logger LOG = System.getLogger(ScreenStream.class.getName());

  /// At least one sign of life in fifteen seconds is promised.
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  /// Most events that wait to be written, and most bytes that wait for a client.
  private static final int MOST_EVENTS = 256;

  private static final int MOST_BYTES = 512 * 1024;

  /// After which a browser comes back.
  private static final String HEAD = "retry: 1000\n\n";

  /// Something to be written, in the order in which it came about.
  private sealed interface Due {
    record Look(long id, CardBus.Look look) implements Due {}

    record Event(long id, ScreenEvent event) implements Due {}
  }

  private final Page page;
  private final HttpServerRequest request;
  private final ScreenRoute.Seen seen;
  private final OptionalLong after;
  private final ScreenJson json;
  private final Context loop;
  private final BlockingQueue<Due> due = new ArrayBlockingQueue<>(MOST_EVENTS);

  ScreenStream(
      Page page,
      HttpServerRequest request,
      ScreenRoute.Seen seen,
      ScreenJson json,
      OptionalLong after) {
    this.page = page;
    this.request = request;
    this.seen = seen;
    this.after = after;
    this.json = json;
    this.loop = page.vertx().getOrCreateContext();
  }

  /// @param over run once, when the stream has ended
  void begin(Runnable over) {
    var response = request.response();
    response
        .setChunked(true)
        .setWriteQueueMaxSize(MOST_BYTES)
        .putHeader("content-type", "text/event-stream; charset=utf-8")
        .putHeader("cache-control", "no-cache, no-transform")
        .putHeader("x-accel-buffering", "no")
        .putHeader("x-content-type-options", "nosniff");
    response.write(HEAD);
    var worker = Thread.ofVirtual().unstarted(() -> watch(over));
    response.closeHandler(_ -> worker.interrupt());
    response.exceptionHandler(_ -> worker.interrupt());
    worker.start();
  }

  private void watch(Runnable over) {
    try (var _ = page.cards().watch(seen.screen(), after, this)) {
      while (!Thread.currentThread().isInterrupted()) {
        var next = due.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        write(next == null ? ": here\n\n" : frame(next));
        if (next instanceof Due.Event(_, ScreenEvent.Ended _)) {
          break;
        }
      }
    } catch (InterruptedException e) {
      // The client has gone, or was cut off.
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "a screen's stream ended in a defect", e);
    } finally {
      over.run();
      loop.runOnContext(_ -> end());
    }
  }

  @Override
  public void fresh(long id, CardBus.Look look) {
    offer(new Due.Look(id, look));
  }

  @Override
  public void next(long id, ScreenEvent event) {
    offer(new Due.Event(id, event));
  }

  private void offer(Due event) {
    if (!due.offer(event)) {
      loop.runOnContext(_ -> request.response().reset());
    }
  }

  private String frame(Due event) {
    return switch (event) {
      case Due.Look(var id, var look) -> frame(id, json.look(look));
      case Due.Event(var id, var happened) -> frame(id, json.event(happened));
    };
  }

  private static String frame(long id, ScreenJson.Named event) {
    return "id: " + id + "\nevent: " + event.name() + "\ndata: " + event.data().encode() + "\n\n";
  }

  private void write(String frame) {
    loop.runOnContext(
        _ -> {
          var response = request.response();
          if (response.closed() || response.ended()) {
            return;
          }
          if (response.writeQueueFull()) {
            response.reset();
          } else {
            response.write(Buffer.buffer(frame));
          }
        });
  }

  private void end() {
    var response = request.response();
    if (!response.ended() && !response.closed()) {
      response.end();
    }
  }
}
