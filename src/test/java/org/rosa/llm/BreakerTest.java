package org.rosa.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Failure SLOW = new Failure(Failure.Kind.TOO_SLOW, "late");

  private long now;
  private final Breaker breaker = new Breaker("primary", () -> now, () -> 0.5);

  @Test
  void a_model_that_fails_now_and_then_is_asked_all_the_same() {
    for (int turn = 0; turn < 10; turn++) {
      fail(SLOW);
      fail(SLOW);
      enter().succeeded();
    }
    assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
  }

  @Test
  void a_model_that_fails_three_times_in_a_row_rests() {
    fail(SLOW);
    fail(SLOW);
    assertThat(breaker.mayEnter()).isTrue();
    fail(SLOW);

    assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
    assertThat(breaker.enter()).isEmpty();
    assertThat(breaker.failures(Failure.Kind.TOO_SLOW)).isEqualTo(3);
    assertThat(breaker.failures(Failure.Kind.RESTING)).isEqualTo(1);
  }

  @Test
  void after_its_rest_one_request_alone_tries_it_out() {
    open();
    pass(Duration.ofSeconds(2));

    var probe = enter();
    assertThat(breaker.enter()).isEmpty();
    probe.succeeded();
    assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
    assertThat(breaker.enter()).isPresent();
  }

  @Test
  void every_rest_that_did_not_help_is_followed_by_one_twice_as_long_up_to_a_limit() {
    open();
    for (int rest : new int[] {2, 4, 8, 16, 30, 30, 30}) {
      pass(Duration.ofSeconds(rest).minusMillis(1));
      assertThat(breaker.mayEnter()).as(rest + " s").isFalse();
      pass(Duration.ofMillis(1));
      fail(SLOW);
    }
  }

  @Test
  void a_rest_is_a_fifth_longer_or_shorter_by_chance() {
    for (double chance : new double[] {0, 1}) {
      var random = new Breaker("primary", () -> now, () -> chance);
      for (int i = 0; i < Breaker.TRIP; i++) {
        random.enter().orElseThrow().failed(SLOW);
      }
      pass(Duration.ofMillis(chance == 0 ? 1599 : 2399));
      assertThat(random.mayEnter()).isFalse();
      pass(Duration.ofMillis(1));
      assertThat(random.mayEnter()).isTrue();
    }
  }

  @Test
  void a_server_that_names_a_time_is_left_alone_at_once_and_for_so_long() {
    fail(busy(Duration.ofSeconds(7)));
    pass(Duration.ofSeconds(7).minusNanos(1));
    assertThat(breaker.mayEnter()).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(breaker.mayEnter()).isTrue();
  }

  @Test
  void nobody_is_left_alone_for_longer_than_a_minute() {
    fail(busy(Duration.ofDays(1)));
    pass(Duration.ofSeconds(60));
    assertThat(breaker.mayEnter()).isTrue();
  }

  @Test
  void a_probe_that_leaves_makes_room_for_the_next() {
    open();
    pass(Duration.ofSeconds(2));
    enter().left();
    assertThat(breaker.enter()).isPresent();
  }

  @Test
  void a_request_at_fault_tells_nothing_of_the_model() {
    for (int i = 0; i < 10; i++) {
      fail(new Failure(Failure.Kind.REJECTED, "status 400"));
      fail(new Failure(Failure.Kind.FILTERED, "policy"));
    }
    assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
  }

  @Test
  void what_was_asked_before_a_rest_does_not_end_it() {
    var early = enter();
    open();
    early.succeeded();
    assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
  }

  private static Failure busy(Duration retryAfter) {
    return new Failure(Failure.Kind.REFUSED, "status 429", Optional.of(retryAfter));
  }

  private void open() {
    for (int i = 0; i < Breaker.TRIP; i++) {
      fail(SLOW);
    }
  }

  private void fail(Failure failure) {
    enter().failed(failure);
  }

  private Breaker.Permit enter() {
    return breaker.enter().orElseThrow();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
