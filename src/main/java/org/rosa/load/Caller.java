package org.rosa.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.rosa.wire.SseReader;
import org.rosa.wire.UpstreamChunk;

/// One caller hearing one answer, frame by frame, on one event loop.
final class Caller {
  private static final int EVENT_LIMIT = 1 << 20;

  private final LongSupplier nanos;
  private final Expected expected;
  private final Heard heard;
  private final Runnable over;
  private final SseReader reader = new SseReader(EVENT_LIMIT, this::event);
  private final StringBuilder text = new StringBuilder();
  private long[] arrivals = new long[128];
  private long[] ages = new long[0];
  private Runnable abandon = () -> {};
  private int frames;
  private long asked;
  private boolean done;
  private boolean ended;

  /// @param over called once when the answer has ended, well or not
  Caller(LongSupplier nanos, Expected expected, Heard heard, Runnable over) {
    this.nanos = nanos;
    this.expected = expected;
    this.heard = heard;
    this.over = over;
  }

  void ask(HttpClientRequest request, Buffer body) {
    if (ended) {
      request.reset();
      return;
    }
    asked = nanos.getAsLong();
    abandon = request::reset;
    request.exceptionHandler(this::fail);
    request.send(body).onSuccess(this::receive).onFailure(this::fail);
  }

  /// Ends an answer that takes too long; one that has ended stays as it is.
  void giveUp() {
    if (!ended) {
      end("not whole in time");
      abandon.run();
    }
  }

  void fail(Throwable e) {
    end(e.getClass().getSimpleName() + ": " + e.getMessage());
  }

  private void receive(HttpClientResponse response) {
    response.exceptionHandler(this::fail);
    if (response.statusCode() != 200) {
      end("status " + response.statusCode());
      return;
    }
    response.handler(bytes -> reader.read(bytes.getBytes()));
    response.endHandler(_ -> bodyEnded());
  }

  private void event(String data) {
    if (data.equals("[DONE]")) {
      done = true;
      return;
    }
    var words = UpstreamChunk.read(data).map(UpstreamChunk::text).orElse("");
    if (!words.isEmpty()) {
      long now = nanos.getAsLong();
      if (frames == arrivals.length) {
        arrivals = Arrays.copyOf(arrivals, frames * 2);
      }
      arrivals[frames++] = now;
      text.append(words);
      if (expected.stamped()) {
        readStamps(words, now);
      }
    }
  }

  private void readStamps(String words, long now) {
    for (var word : words.strip().split(" ")) {
      ages = Arrays.copyOf(ages, ages.length + 1);
      ages[ages.length - 1] = Stamp.age(word, now);
    }
  }

  private void bodyEnded() {
    if (!done) {
      end("a stream without [DONE]");
    } else if (!expected.isWhole(text.toString())) {
      end("not all words came, or others: '" + excerpt() + "'");
    } else {
      end("");
    }
  }

  private String excerpt() {
    return text.substring(0, Math.min(80, text.length()));
  }

  private void end(String trouble) {
    if (ended) {
      return;
    }
    ended = true;
    if (trouble.isEmpty()) {
      int words = text.toString().strip().split("\\s+").length;
      heard.whole(Arrays.copyOf(arrivals, frames), asked, ages, words, expected.stallNanos());
    } else {
      heard.trouble(trouble);
    }
    over.run();
  }
}
