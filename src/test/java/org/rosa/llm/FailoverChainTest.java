package org.rosa.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rosa.language.Language;

class FailoverChainTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(5);
  private static final Patience PATIENT = new Patience(LONG, LONG, LONG, LONG, LONG);
  private static final Prompt PROMPT = prompt("first");
  private static final Waiting NOBODY_ELSE = new Waiting(System.nanoTime(), false);

  private final ExecutorService loop = Executors.newSingleThreadExecutor();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> heard = new ArrayList<>();
  private Audience.Resumption resumption = new Audience.Resumption.Afresh();

  @AfterEach
  void stop() {
    loop.shutdownNow();
    threads.shutdownNow();
  }

  @Test
  void the_first_model_answers_and_no_other_is_asked() throws Exception {
    var second = ScriptedModel.says("second", "no");
    var end = run(ScriptedModel.says("first", "a", "b"), second);

    assertThat(end).isEqualTo(done("first"));
    assertThat(heard).containsExactly("a", "b");
    assertThat(second.prompts).isEmpty();
  }

  @Test
  void a_model_that_fails_without_a_word_is_replaced_and_each_is_asked_once() throws Exception {
    var first = ScriptedModel.fails("first", Failure.Kind.REFUSED);
    var end = run(first, ScriptedModel.says("second", "b"));

    assertThat(end).isEqualTo(done("second", Failure.Kind.REFUSED));
    assertThat(heard).containsExactly("b");
    assertThat(first.prompts).hasSize(1);
  }

  @Test
  void an_answer_without_a_word_is_a_failure() throws Exception {
    assertThat(run(ScriptedModel.says("first"), ScriptedModel.says("second", "b")))
        .isEqualTo(done("second", Failure.Kind.EMPTY));
  }

  @Test
  void when_nobody_speaks_all_failures_are_told() throws Exception {
    var end =
        run(
            ScriptedModel.fails("first", Failure.Kind.REFUSED),
            ScriptedModel.fails("second", Failure.Kind.CUT_OFF));

    assertThat(end)
        .isEqualTo(
            new FailoverChain.End.Exhausted(
                List.of(failure(Failure.Kind.REFUSED), failure(Failure.Kind.CUT_OFF))));
  }

  @Test
  void a_model_that_breaks_before_a_word_is_said_is_replaced_by_one_asked_the_same()
      throws Exception {
    var second = ScriptedModel.says("second", "b");
    var end = run(breaking("first", "a"), second);

    assertThat(end).isEqualTo(done("second", Failure.Kind.CUT_OFF));
    assertThat(second.prompts).containsExactly(PROMPT);
  }

  @Test
  void a_model_that_breaks_after_that_is_followed_by_one_asked_to_go_on() throws Exception {
    resumption = new Audience.Resumption.After(prompt("go on"));
    var second = ScriptedModel.says("second", "b");
    var end = run(breaking("first", "a"), second);

    assertThat(end).isEqualTo(done("second", Failure.Kind.CUT_OFF));
    assertThat(second.prompts).containsExactly(prompt("go on"));
    assertThat(heard).containsExactly("a", "b");
  }

  @Test
  void when_nobody_goes_on_the_answer_is_broken_by_the_model_that_broke_it() throws Exception {
    resumption = new Audience.Resumption.After(prompt("go on"));

    assertThat(run(breaking("first", "a"), ScriptedModel.fails("second", Failure.Kind.UNREACHABLE)))
        .isEqualTo(new FailoverChain.End.Broken("first", failure(Failure.Kind.CUT_OFF)));
  }

  @Test
  void what_nobody_can_go_on_with_is_left_alone() throws Exception {
    resumption = new Audience.Resumption.Never();
    var second = ScriptedModel.says("second", "b");

    assertThat(run(breaking("first", "a"), second))
        .isEqualTo(new FailoverChain.End.Broken("first", failure(Failure.Kind.CUT_OFF)));
    assertThat(second.prompts).isEmpty();
  }

  @Test
  void what_a_policy_forbids_is_not_asked_elsewhere() throws Exception {
    var second = ScriptedModel.says("second", "b");

    assertThat(run(ScriptedModel.fails("first", Failure.Kind.FILTERED), second))
        .isEqualTo(new FailoverChain.End.Exhausted(List.of(failure(Failure.Kind.FILTERED))));
    assertThat(second.prompts).isEmpty();
  }

  @Test
  void a_late_model_is_cancelled_where_another_is_next() throws Exception {
    var first = ScriptedModel.silent("first");
    var end = run(link(first, firstToken(SHORT)), link(ScriptedModel.says("second", "b"), PATIENT));

    assertThat(end).isInstanceOf(FailoverChain.End.Done.class);
    first.awaitCancelled();
    first.say(new ModelEvent.Text("late"));
    assertThat(heard).containsExactly("b");
  }

  @Test
  void a_late_model_is_cancelled_where_another_answer_is_at_hand() throws Exception {
    var first = ScriptedModel.silent("first");
    var end = run(new Waiting(System.nanoTime(), true), link(first, firstToken(SHORT)));

    assertThat(end).isInstanceOf(FailoverChain.End.Exhausted.class);
    first.awaitCancelled();
  }

  @Test
  void a_late_model_is_waited_for_where_nobody_else_can_answer() throws Exception {
    var first = ScriptedModel.silent("first");
    var chain = chain(Optional.empty(), link(first, firstToken(SHORT)));
    var running = start(chain, NOBODY_ELSE);
    first.awaitAsked();
    assertThat(running).isNotDone();
    first.say(new ModelEvent.Text("a"));
    first.say(new ModelEvent.Finished(FinishReason.STOP));

    assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo(done("first"));
  }

  @Test
  void time_that_was_used_before_is_taken_from_the_last_model() throws Exception {
    var long_ago = new Waiting(System.nanoTime() - Duration.ofMinutes(2).toNanos(), false);

    assertThat(run(long_ago, link(ScriptedModel.silent("first"), firstToken(SHORT))))
        .isInstanceOf(FailoverChain.End.Exhausted.class);
  }

  @Test
  void a_model_that_stalls_in_the_middle_is_given_up() throws Exception {
    var stalling = new ScriptedModel("first", new ModelEvent.Text("a"));
    var end = run(link(stalling, new Patience(LONG, LONG, LONG, SHORT, LONG)));

    assertThat(end).isInstanceOf(FailoverChain.End.Exhausted.class);
    stalling.awaitCancelled();
  }

  @Test
  void a_model_that_never_ends_is_given_up() throws Exception {
    var endless = new ScriptedModel("first", new ModelEvent.Text("a"));
    run(link(endless, new Patience(LONG, LONG, LONG, LONG, SHORT)));

    endless.awaitCancelled();
  }

  @Test
  void a_listener_that_has_heard_enough_stops_the_model() throws Exception {
    var first = ScriptedModel.says("first", "stop", "b");

    assertThat(run(first, ScriptedModel.says("second", "c")))
        .isEqualTo(new FailoverChain.End.Stopped("first"));
    assertThat(heard).containsExactly("stop");
    first.awaitCancelled();
  }

  @Test
  void a_model_that_rests_is_passed_over() throws Exception {
    var resting = link(ScriptedModel.says("first", "a"), PATIENT);
    for (int i = 0; i < Breaker.TRIP; i++) {
      resting.breaker().enter().orElseThrow().failed(failure(Failure.Kind.TOO_SLOW));
    }
    var end = run(resting, link(ScriptedModel.says("second", "b"), PATIENT));

    assertThat(end).isInstanceOf(FailoverChain.End.Done.class);
    assertThat(heard).containsExactly("b");
  }

  @Test
  void a_model_whose_followers_rest_has_the_time_of_the_last() throws Exception {
    var second = link(ScriptedModel.silent("second"), PATIENT);
    for (int i = 0; i < Breaker.TRIP; i++) {
      second.breaker().enter().orElseThrow().failed(failure(Failure.Kind.TOO_SLOW));
    }
    var first = ScriptedModel.silent("first");
    var running =
        start(chain(Optional.empty(), link(first, firstToken(SHORT)), second), NOBODY_ELSE);
    first.say(new ModelEvent.Text("a"));
    first.say(new ModelEvent.Finished(FinishReason.STOP));

    assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo(done("first"));
  }

  @Test
  void hedging_asks_the_next_beside_a_silent_one_and_hears_the_first_that_speaks()
      throws Exception {
    var first = ScriptedModel.silent("first");
    var second = ScriptedModel.says("second", "b");
    var chain = chain(Optional.of(SHORT), link(first, PATIENT), link(second, PATIENT));

    assertThat(start(chain, NOBODY_ELSE).get(10, TimeUnit.SECONDS)).isEqualTo(done("second"));
    first.awaitCancelled();
    first.say(new ModelEvent.Text("late"));
    assertThat(heard).containsExactly("b");
    assertThat(chain.links().getFirst().breaker().state()).isEqualTo(Breaker.State.CLOSED);
  }

  @Test
  void hedging_cancels_the_second_where_the_first_speaks() throws Exception {
    var first = ScriptedModel.silent("first");
    var second = ScriptedModel.silent("second");
    var chain = chain(Optional.of(SHORT), link(first, PATIENT), link(second, PATIENT));
    var running = start(chain, NOBODY_ELSE);
    second.awaitAsked();
    first.say(new ModelEvent.Text("a"));
    second.awaitCancelled();
    first.say(new ModelEvent.Finished(FinishReason.STOP));

    assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo(done("first"));
  }

  @Test
  void hedging_does_not_ask_a_second_where_the_first_is_in_time() throws Exception {
    var second = ScriptedModel.silent("second");
    var chain =
        chain(
            Optional.of(LONG),
            link(ScriptedModel.says("first", "a"), PATIENT),
            link(second, PATIENT));

    start(chain, NOBODY_ELSE).get(10, TimeUnit.SECONDS);
    assertThat(second.prompts).isEmpty();
  }

  @Test
  void who_is_interrupted_cancels_every_call() throws Exception {
    var first = ScriptedModel.silent("first");
    var second = ScriptedModel.silent("second");
    var running =
        start(chain(Optional.of(SHORT), link(first, PATIENT), link(second, PATIENT)), NOBODY_ELSE);
    second.awaitAsked();
    running.cancel(true);

    first.awaitCancelled();
    second.awaitCancelled();
  }

  @Test
  void who_has_gone_before_a_model_is_asked_asks_none() {
    var first = ScriptedModel.says("first", "a");
    var chain = chain(Optional.empty(), link(first, PATIENT));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> chain.run(PROMPT, loop, new Hearer(), NOBODY_ELSE))
        .isInstanceOf(InterruptedException.class);
    assertThat(first.prompts).isEmpty();
  }

  private FailoverChain.End run(ScriptedModel... models) throws Exception {
    var links = new ArrayList<Link>();
    for (var model : models) {
      links.add(link(model, PATIENT));
    }
    return run(links.toArray(Link[]::new));
  }

  private FailoverChain.End run(Link... links) throws Exception {
    return run(NOBODY_ELSE, links);
  }

  private FailoverChain.End run(Waiting waiting, Link... links) throws Exception {
    return start(chain(Optional.empty(), links), waiting).get(10, TimeUnit.SECONDS);
  }

  private Future<FailoverChain.End> start(FailoverChain chain, Waiting waiting) {
    Callable<FailoverChain.End> work = () -> chain.run(PROMPT, loop, new Hearer(), waiting);
    return threads.submit(work);
  }

  private static FailoverChain chain(Optional<Duration> hedge, Link... links) {
    return new FailoverChain(List.of(links), hedge, System::nanoTime);
  }

  private static Link link(ChatModel model, Patience patience) {
    return new Link(model, patience, new Breaker(model.name(), System::nanoTime, () -> 0.5));
  }

  private static Patience firstToken(Duration limit) {
    return new Patience(LONG, limit, LONG, LONG, LONG);
  }

  private static ScriptedModel breaking(String name, String word) {
    return new ScriptedModel(
        name, new ModelEvent.Text(word), new ModelEvent.Failed(failure(Failure.Kind.CUT_OFF)));
  }

  private static Failure failure(Failure.Kind kind) {
    return new Failure(kind, "");
  }

  private static FailoverChain.End done(String model, Failure.Kind... earlier) {
    var failures = java.util.Arrays.stream(earlier).map(kind -> earlier(kind)).toList();
    return new FailoverChain.End.Done(model, FinishReason.STOP, failures);
  }

  private static Failure earlier(Failure.Kind kind) {
    return new Failure(kind, kind == Failure.Kind.EMPTY ? "finished without a word" : "");
  }

  private static Prompt prompt(String utterance) {
    return new Prompt(utterance, Language.ENGLISH, List.of(), Map.of());
  }

  /// Hears everything but what follows the word "stop".
  private final class Hearer implements Audience {
    @Override
    public boolean hear(ModelEvent event) {
      if (event instanceof ModelEvent.Text(var word)) {
        heard.add(word);
        return !word.equals("stop");
      }
      return true;
    }

    @Override
    public Resumption resume() {
      return resumption;
    }
  }
}
