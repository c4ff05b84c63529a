package org.rosa.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadGeneratorTest {
  private final Vertx vertx = Vertx.vertx();
  private final LoadGenerator generator = new LoadGenerator(vertx, System::nanoTime);
  private final Script script = Script.paced(Duration.ofMillis(1), Script.Words.PROSE);
  private final PacedModel model =
      new PacedModel(vertx, script, System::nanoTime, new PacedModel.Watcher() {});
  private int port;

  @BeforeEach
  void serve() throws Exception {
    HttpServer server =
        model.listen(0).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    port = server.actualPort();
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @EnumSource
  void every_answer_comes_whole_and_is_counted(Script.Words words) throws Exception {
    var followed = Script.paced(Duration.ofMillis(1), words);
    model.follow(followed);
    var heard = generator.put(load(followed), target("/v1/chat/completions")).heard();

    assertThat(heard.firstTrouble()).isEmpty();
    assertThat(heard.answers()).isEqualTo(10);
    assertThat(heard.lost()).isZero();
    assertThat(heard.words()).isEqualTo(640);
    assertThat(heard.first().size()).isEqualTo(10);
    assertThat(heard.late().size()).isEqualTo(words == Script.Words.STAMPS ? 640 : 0);
  }

  @Test
  void what_does_not_come_whole_is_lost_and_told() throws Exception {
    model.follow(new Script(3, Duration.ofMillis(1), Duration.ZERO, Script.Words.PROSE));
    var heard = generator.put(load(script), target("/v1/chat/completions")).heard();

    assertThat(heard.lost()).isEqualTo(10);
    assertThat(heard.firstTrouble()).hasValueSatisfying(why -> assertThat(why).contains("words"));
  }

  @Test
  void a_refusal_is_lost_and_told() throws Exception {
    var heard = generator.put(load(script), target("/nowhere")).heard();

    assertThat(heard.lost()).isEqualTo(10);
    assertThat(heard.firstTrouble()).hasValue("status 404");
  }

  @Test
  void a_process_that_is_measured_has_memory_and_work() throws Exception {
    var self = Optional.of(ProcessHandle.current());
    var target = new Target("self", url("/v1/chat/completions"), Map.of(), self);

    assertThat(generator.put(load(script), target).bytes()).isPositive();
  }

  private static Load load(Script expected) {
    return new Load(5, 2, Duration.ofMillis(5), List.of("Hello?"), Optional.of(expected));
  }

  private Target target(String path) {
    return new Target("model", url(path), Map.of(), Optional.empty());
  }

  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
