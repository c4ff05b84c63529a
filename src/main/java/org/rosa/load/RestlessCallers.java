package org.rosa.load;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.rosa.wire.ChatMessage;
import org.rosa.wire.UpstreamRequest;

/// Callers of one server that ask over and over, and each time hear the answer for as long as
/// chance has it: not a word of it, some words, or all. They are those of a few conversations, so
/// that they also take answers over from each other. All of them live on one event loop.
public final class RestlessCallers {
  /// After trouble a caller asks again so much later.
  private static final Duration BREATH = Duration.ofMillis(500);

  private static final int CONVERSATIONS = 5_000;

  private final Vertx vertx;
  private final Context context;
  private final HttpClient client;
  private final RequestOptions target;
  private final List<String> questions;
  private final Duration longest;
  private final RandomGenerator random;
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private int left;
  private boolean stopped;
  private volatile Tally tally = new Tally(0, 0, 0);

  /// What became of the answers that were asked for.
  ///
  /// @param ended to their end, by `[DONE]`
  /// @param abandoned by their callers
  /// @param lost in any other way
  public record Tally(long ended, long abandoned, long lost) {
    Tally and(long moreEnded, long moreAbandoned, long moreLost) {
      return new Tally(ended + moreEnded, abandoned + moreAbandoned, lost + moreLost);
    }
  }

  /// @param questions asked by chance, with a number in the place of `#`
  /// @param longest how long the most patient callers hear an answer
  public RestlessCallers(
      Vertx vertx,
      Target target,
      List<String> questions,
      Duration longest,
      int callers,
      RandomGenerator random) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setTcpNoDelay(true),
            new PoolOptions().setHttp1MaxSize(callers));
    this.target =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(target.url())
            .putHeader("content-type", "application/json");
    target.headers().forEach(this.target::putHeader);
    this.questions = List.copyOf(questions);
    this.longest = longest;
    this.random = random;
    this.left = callers;
  }

  public void start() {
    context.runOnContext(
        _ -> {
          for (int i = 0; i < left; i++) {
            ask();
          }
        });
  }

  public Tally tally() {
    return tally;
  }

  /// Lets no further question be asked, and returns when the last answer has ended.
  public void stop() {
    context.runOnContext(_ -> stopped = true);
    over.join();
  }

  private void ask() {
    if (stopped) {
      left--;
      if (left == 0) {
        client.close().onComplete(_ -> over.complete(null));
      }
      return;
    }
    var hearing = new Hearing();
    var request =
        new RequestOptions(target)
            .putHeader("conversation-id", "soak-" + random.nextInt(CONVERSATIONS));
    client.request(request).onSuccess(hearing::send).onFailure(_ -> hearing.end(0, 0, 1));
  }

  private Buffer body() {
    var question = questions.get(random.nextInt(questions.size()));
    var asked = question.replace("#", Integer.toString(random.nextInt(1_000_000)));
    var messages = List.of(new ChatMessage("user", asked, List.of(), ""));
    return Buffer.buffer(new UpstreamRequest("gpt-4o", messages, Map.of()).json());
  }

  /// One caller hearing one answer.
  private final class Hearing {
    private boolean over;
    private String tail = "";

    void send(HttpClientRequest request) {
      long patience = 1 + random.nextLong(longest.toMillis());
      vertx.setTimer(
          patience,
          _ -> {
            if (!over) {
              end(0, 1, 0);
              request.reset();
            }
          });
      request.exceptionHandler(_ -> end(0, 0, 1));
      request.send(body()).onSuccess(this::receive).onFailure(_ -> end(0, 0, 1));
    }

    private void receive(HttpClientResponse response) {
      response.exceptionHandler(_ -> end(0, 0, 1));
      response.handler(bytes -> tail = last(tail + bytes));
      response.endHandler(_ -> end(isWhole() ? 1 : 0, 0, isWhole() ? 0 : 1));
    }

    private String last(String text) {
      return text.substring(Math.max(0, text.length() - 20));
    }

    private boolean isWhole() {
      return tail.endsWith("data: [DONE]\n\n");
    }

    private void end(int ended, int abandoned, int lost) {
      if (over) {
        return;
      }
      over = true;
      tally = tally.and(ended, abandoned, lost);
      vertx.setTimer(lost > 0 ? BREATH.toMillis() : 1, _ -> ask());
    }
  }
}
