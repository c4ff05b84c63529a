package org.rosa.llm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A model that says what a test has written for it, event by event or all at once.
final class ScriptedModel implements ChatModel {
  private static final long PATIENCE_SECONDS = 10;

  private final String name;
  private final List<ModelEvent> script;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch cancelled = new CountDownLatch(1);
  final List<Prompt> prompts = new CopyOnWriteArrayList<>();
  private volatile Consumer<ModelEvent> events = _ -> {};

  ScriptedModel(String name, ModelEvent... script) {
    this.name = name;
    this.script = List.of(script);
  }

  /// A model that is silent until the test speaks for it.
  static ScriptedModel silent(String name) {
    return new ScriptedModel(name);
  }

  static ScriptedModel says(String name, String... words) {
    var script = new java.util.ArrayList<ModelEvent>();
    for (var word : words) {
      script.add(new ModelEvent.Text(word));
    }
    script.add(new ModelEvent.Finished(FinishReason.STOP));
    return new ScriptedModel(name, script.toArray(ModelEvent[]::new));
  }

  static ScriptedModel fails(String name, Failure.Kind kind) {
    return new ScriptedModel(name, new ModelEvent.Failed(new Failure(kind, "")));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ModelCall ask(Prompt prompt, Executor executor, Consumer<ModelEvent> events) {
    prompts.add(prompt);
    this.events = events;
    asked.countDown();
    executor.execute(() -> script.forEach(events));
    return cancelled::countDown;
  }

  /// Says one more event, as soon as the model has been asked.
  void say(ModelEvent event) throws InterruptedException {
    awaitAsked();
    events.accept(event);
  }

  void awaitAsked() throws InterruptedException {
    await(asked);
  }

  void awaitCancelled() throws InterruptedException {
    await(cancelled);
  }

  private void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("did not come: " + name);
    }
  }
}
