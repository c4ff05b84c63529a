package org.rosa.embedded;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.rosa.llm.ChatModel;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelCall;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Prompt;
import org.rosa.speech.Segment;
import org.rosa.speech.Segmenter;

/// Speaks one answer of the pack, sentence by sentence, as any chat model speaks its own.
public final class EmbeddedModel implements ChatModel {
  public static final String NAME = "embedded";

  private final EmbeddedAnswer answer;

  public EmbeddedModel(EmbeddedAnswer answer) {
    this.answer = answer;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ModelCall ask(Prompt prompt, Executor executor, Consumer<ModelEvent> events) {
    executor.execute(
        () -> {
          var segmenter = new Segmenter();
          segmenter.push(answer.text()).forEach(segment -> events.accept(text(segment)));
          segmenter.finish().ifPresent(segment -> events.accept(text(segment)));
          events.accept(new ModelEvent.Finished(FinishReason.STOP));
        });
    return () -> {};
  }

  private static ModelEvent text(Segment segment) {
    return new ModelEvent.Text(segment.text());
  }
}
