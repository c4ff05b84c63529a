package org.rosa.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestlessCallersTest {
  private final Vertx vertx = Vertx.vertx();
  private final Script script = Script.paced(Duration.ofMillis(2), Script.Words.PROSE);
  private final CountDownLatch asked = new CountDownLatch(30);
  private final CountDownLatch left = new CountDownLatch(3);
  private final PacedModel model =
      new PacedModel(
          vertx,
          script,
          System::nanoTime,
          new PacedModel.Watcher() {
            @Override
            public void arrived() {
              asked.countDown();
            }

            @Override
            public void left() {
              left.countDown();
            }
          });

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  void some_answers_are_heard_to_their_end_and_some_are_left() throws Exception {
    var callers = callers("/v1/chat/completions", Duration.ofSeconds(1));
    callers.start();
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
    callers.stop();

    assertThat(callers.tally().ended()).isPositive();
    assertThat(callers.tally().abandoned()).isPositive();
    assertThat(callers.tally().lost()).isZero();
  }

  @Test
  void what_is_no_whole_answer_is_lost() throws Exception {
    var callers = callers("/nowhere", Duration.ofSeconds(10));
    callers.start();
    while (callers.tally().lost() < 1) {
      Thread.onSpinWait();
    }
    callers.stop();

    assertThat(callers.tally().ended()).isZero();
  }

  private RestlessCallers callers(String path, Duration longest) throws Exception {
    var server =
        model.listen(0).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    var url = "http://127.0.0.1:" + server.actualPort() + path;
    var target = new Target("model", url, Map.of(), Optional.empty());
    return new RestlessCallers(vertx, target, List.of("Why #?"), longest, 5, new Random(1));
  }
}
