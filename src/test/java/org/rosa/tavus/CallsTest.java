package org.rosa.tavus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.language.Language;
import org.rosa.tavus.fake.Habits;
import org.rosa.tavus.fake.Mishap;
import org.rosa.testing.TavusServer;

class CallsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final CallLimits LIMITS =
      new CallLimits(
          Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofSeconds(10), false, true);

  @TempDir Path folder;

  private final TavusServer tavus = TavusServer.with(Habits.USUAL.quiet());
  private final String persona =
      tavus.fake().keep(new JsonObject().put("pal_name", "Rosa").put("system_prompt", "Rosa."));
  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
  private final AtomicInteger secrets = new AtomicInteger();
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    tavus.close();
  }

  @Test
  void a_call_is_made_and_ended() {
    var calls = calls();
    var room = started(calls.begin(request("a")));

    assertThat(room.url()).isEqualTo(tavus.url() + "/room/c1");
    assertThat(room.token()).contains("token-of-c1");
    assertThat(calls.state("a")).contains(CallState.WAITING);
    assertThat(calls.open()).isEqualTo(1);

    calls.end("a");
    calls.end("a");
    assertThat(tavus.fake().active()).isEmpty();
    assertThat(calls.state("a")).contains(CallState.ENDED);
    assertThat(calls.open()).isZero();
    assertThat(told).containsExactly("a started", "a ENDED");
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_conversation_that_never_had_a_call_has_no_state() {
    assertThat(calls().state("a")).isEmpty();
  }

  @Test
  void whoever_asks_again_gets_the_same_call_and_pays_once() throws Exception {
    var calls = calls();
    tavus.fake().next(new Mishap.Held());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var began =
          IntStream.range(0, 8)
              .mapToObj(
                  _ -> CompletableFuture.supplyAsync(() -> calls.begin(request("a")), threads))
              .toList();
      releaseWhenHeld();

      assertThat(began.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }
    assertThat(tavus.fake().conversationsMade()).isEqualTo(1);
  }

  @Test
  void a_visitor_who_leaves_while_his_call_is_made_leaves_none_behind() {
    var calls = calls();
    tavus.fake().next(new Mishap.Held());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var began = CompletableFuture.supplyAsync(() -> calls.begin(request("a")), threads);
      awaitHeld();
      var ended = CompletableFuture.runAsync(() -> calls.end("a"), threads);
      tavus.fake().release();
      began.join();
      ended.join();
    }
    calls.end("a");

    assertThat(tavus.fake().active()).isEmpty();
    assertThat(calls.open()).isZero();
  }

  @Test
  void a_late_repeat_of_a_request_makes_no_call_for_a_conversation_that_has_ended() {
    var calls = calls();
    started(calls.begin(request("a")));
    calls.end("a");

    assertThat(calls.begin(request("a"))).isInstanceOf(Began.NoCall.class);
    assertThat(tavus.fake().conversationsMade()).isEqualTo(1);
  }

  @Test
  void a_refusal_leaves_the_conversation_without_a_call_and_may_be_tried_again() {
    var calls = calls();
    tavus.fake().next(new Mishap.Status(402, "{\"message\":\"no credits\"}"));

    assertThat(calls.begin(request("a")))
        .isEqualTo(new Began.NoCall("Tavus refused it: 402, no credits"));
    assertThat(kept()).isEmpty();
    assertThat(told).containsExactly("a refused");
    started(calls.begin(request("a")));
  }

  @Test
  void without_a_persona_there_is_no_call() {
    var calls = calls(desk(Optional.empty(), 0));

    assertThat(calls.begin(request("a"))).isInstanceOf(Began.NoCall.class);
    assertThat(tavus.fake().asked()).isEmpty();
  }

  @Test
  void a_call_whose_making_was_not_answered_is_found_by_its_name_and_ended() {
    var calls = calls();
    tavus.fake().next(new Mishap.DoneThenCut());

    assertThat(calls.begin(request("a"))).isInstanceOf(Began.NoCall.class);
    assertThat(tavus.fake().active()).hasSize(1);
    assertThat(kept()).hasSize(1);

    calls.sweep();
    assertThat(tavus.fake().active()).isEmpty();
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_call_that_was_never_made_is_looked_for_no_longer_than_two_minutes() {
    var calls = calls();
    tavus.fake().next(new Mishap.Status(500, "{}"));
    calls.begin(request("a"));

    calls.sweep();
    assertThat(kept()).hasSize(1);
    clock.set(NOW.plus(Duration.ofMinutes(3)));
    calls.sweep();
    assertThat(kept()).isEmpty();
  }

  @Test
  void calls_of_a_process_that_was_killed_are_ended_by_the_next() {
    started(calls().begin(request("a")));
    started(calls().begin(request("b")));
    assertThat(tavus.fake().active()).hasSize(2);

    var next = calls();
    next.sweep();
    assertThat(tavus.fake().active()).isEmpty();
    assertThat(told).contains("a ORPHAN", "b ORPHAN");
    assertThat(kept()).isEmpty();
  }

  @Test
  void an_end_that_tavus_did_not_hear_is_said_again() {
    var calls = calls();
    started(calls.begin(request("a")));
    for (int i = 0; i < 3; i++) {
      tavus.fake().next(new Mishap.Status(503, "{}"));
    }
    calls.end("a");
    assertThat(tavus.fake().active()).hasSize(1);
    assertThat(calls.open()).isEqualTo(1);

    calls.sweep();
    assertThat(tavus.fake().active()).isEmpty();
    assertThat(calls.open()).isZero();
    assertThat(told).containsExactly("a started", "a ENDED");
  }

  @Test
  void a_call_that_tavus_lets_nobody_end_is_given_up_long_after_its_limit() {
    var calls = calls();
    started(calls.begin(request("a")));
    tavus.fake().next(new Mishap.Status(403, "{}"));
    calls.end("a");
    assertThat(calls.open()).isEqualTo(1);

    clock.set(NOW.plus(Duration.ofMinutes(71)));
    tavus.fake().next(new Mishap.Status(403, "{}"));
    calls.sweep();
    assertThat(calls.open()).isZero();
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_call_over_its_time_is_ended_and_one_within_it_is_left_alone() {
    var calls = calls();
    started(calls.begin(request("a")));

    calls.sweep();
    assertThat(tavus.fake().active()).hasSize(1);
    clock.set(NOW.plus(Duration.ofMinutes(11)));
    calls.sweep();
    assertThat(tavus.fake().active()).isEmpty();
    assertThat(told).last().isEqualTo("a LIMIT");
  }

  @Test
  void a_server_that_stops_ends_its_calls() {
    var calls = calls();
    started(calls.begin(request("a")));
    started(calls.begin(request("b")));

    calls.close();
    assertThat(tavus.fake().active()).isEmpty();
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_call_that_tavus_ended_is_over_without_another_request() {
    var calls = calls();
    started(calls.begin(request("a")));
    int before = tavus.fake().asked().size();

    calls.heard("s1", new TavusEvent.Shutdown("c1", Ending.LEFT));
    calls.heard("s1", new TavusEvent.Shutdown("c1", Ending.LEFT));
    assertThat(calls.state("a")).contains(CallState.ENDED);
    assertThat(told).containsExactly("a started", "a LEFT");
    assertThat(tavus.fake().asked()).hasSize(before);
    assertThat(calls.knows("s1")).isTrue();
  }

  @Test
  void the_avatars_coming_is_told_twice_and_counts_once() {
    var calls = calls();
    started(calls.begin(request("a")));

    calls.heard("s1", new TavusEvent.Joined("c1"));
    assertThat(calls.state("a")).contains(CallState.JOINED);
    calls.heard("s1", new TavusEvent.Shutdown("c1", Ending.LIMIT));
    calls.heard("s1", new TavusEvent.Joined("c1"));
    assertThat(calls.state("a")).contains(CallState.ENDED);
  }

  @Test
  void a_report_of_another_conversation_or_secret_changes_nothing() {
    var calls = calls();
    started(calls.begin(request("a")));

    calls.heard("s1", new TavusEvent.Shutdown("c9", Ending.LIMIT));
    calls.heard("s9", new TavusEvent.Shutdown("c1", Ending.LIMIT));
    assertThat(calls.state("a")).contains(CallState.WAITING);
    assertThat(calls.knows("s9")).isFalse();
  }

  @Test
  void transcripts_are_kept_only_where_they_are_wanted() throws Exception {
    var said = List.of(new TavusEvent.Line("user", "geheim-4711"));
    var calls = calls();
    started(calls.begin(request("a")));
    calls.heard("s1", new TavusEvent.TranscriptReady("c1", said));
    assertThat(folder.resolve("transcripts")).doesNotExist();

    var keeping = calls(desk(Optional.of(persona), 7));
    started(keeping.begin(request("b")));
    keeping.heard("s3", new TavusEvent.TranscriptReady("c2", said));
    try (var files = Files.list(folder.resolve("transcripts"))) {
      assertThat(files.toList())
          .singleElement()
          .satisfies(file -> assertThat(Files.readString(file)).contains("geheim-4711"));
    }
    keeping.end("b");
    keeping.sweep();
    assertThat(folder.resolve("transcripts")).isNotEmptyDirectory();
    clock.set(NOW.plus(Duration.ofDays(8)));
    keeping.sweep();
    assertThat(folder.resolve("transcripts")).isEmptyDirectory();
  }

  @Test
  void a_trial_costs_nothing_and_is_over_at_once() {
    var trial =
        new CallLimits(
            LIMITS.longest(), LIMITS.absent(), LIMITS.left(), true, LIMITS.privateRoom());
    var calls = calls(desk(Optional.of(persona), 0, trial));

    started(calls.begin(request("a")));
    assertThat(tavus.fake().active()).isEmpty();
    calls.end("a");
    assertThat(calls.state("a")).contains(CallState.ENDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "../a", "ä"})
  void an_id_that_is_none_is_refused(String id) {
    assertThatThrownBy(() -> request(id)).isInstanceOf(IllegalArgumentException.class);
  }

  private Calls calls() {
    return calls(desk(Optional.of(persona), 0));
  }

  private Calls calls(Calls.Desk desk) {
    var calls = new Calls(desk);
    calls.tell(
        new CallWatcher() {
          @Override
          public void began(String conversation, String outcome) {
            told.add(conversation + " " + outcome);
          }

          @Override
          public void ended(String conversation, Ending ending) {
            told.add(conversation + " " + ending);
          }
        });
    return calls;
  }

  private Calls.Desk desk(Optional<String> one, int days) {
    return desk(one, days, LIMITS);
  }

  private Calls.Desk desk(Optional<String> one, int days, CallLimits limits) {
    return new Calls.Desk(
        tavus.client(),
        () -> one,
        Optional.of(URI.create("https://rosa.example.org")),
        limits,
        new StateFolder(folder),
        days,
        () -> "s" + secrets.incrementAndGet(),
        clock::get);
  }

  private List<String> kept() {
    try {
      return new StateFolder(folder).in("calls").names();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void awaitHeld() {
    while (tavus.fake().held() == 0) {
      Thread.onSpinWait();
    }
  }

  private void releaseWhenHeld() {
    awaitHeld();
    tavus.fake().release();
  }

  private static CallRequest request(String conversation) {
    return new CallRequest(conversation, Language.FRENCH, "Bonjour");
  }

  private static Room started(Began began) {
    if (began instanceof Began.Started(var room)) {
      return room;
    }
    throw new AssertionError(began);
  }
}
