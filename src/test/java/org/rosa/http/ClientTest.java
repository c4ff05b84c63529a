package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientTest {
  private final Client client = new Client();

  @Test
  void work_for_one_who_has_left_finds_its_thread_interrupted_from_the_start() {
    client.dismiss();
    client.work(() -> assertThat(Thread.interrupted()).isTrue());
  }

  @Test
  void one_who_leaves_amid_the_work_interrupts_it() {
    client.work(
        () -> {
          client.dismiss();
          assertThat(Thread.interrupted()).isTrue();
        });
  }

  @Test
  void one_who_leaves_after_the_work_interrupts_nobody() {
    client.work(() -> {});
    client.dismiss();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
