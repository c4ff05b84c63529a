package org.rosa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
  private final AtomicLong now = new AtomicLong();
  private final ShortMemory<String, String> memory =
      new ShortMemory<>(2, Duration.ofSeconds(60), now::get);

  @Test
  void what_was_kept_is_recalled_until_its_time_is_over() {
    memory.keep("question", "answer");

    now.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(memory.recall("question")).contains("answer");
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(memory.recall("question")).isEmpty();
  }

  @Test
  void the_oldest_is_forgotten_when_there_is_too_much() {
    memory.keep("one", "1");
    memory.keep("two", "2");
    memory.keep("one", "1 again");
    memory.keep("three", "3");

    assertThat(memory.recall("two")).isEmpty();
    assertThat(memory.recall("one")).contains("1 again");
    assertThat(memory.recall("three")).contains("3");
  }

  @Test
  void hits_and_misses_are_counted() {
    memory.keep("one", "1");
    memory.recall("one");
    memory.recall("one");
    memory.recall("two");

    assertThat(memory.hits()).isEqualTo(2);
    assertThat(memory.misses()).isEqualTo(1);
  }

  @Test
  void a_memory_for_nothing_keeps_nothing() {
    var none = new ShortMemory<String, String>(0, Duration.ofSeconds(60), now::get);
    none.keep("one", "1");

    assertThat(none.recall("one")).isEmpty();
  }
}
