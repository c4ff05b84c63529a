package org.rosa.embedded;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Retrieval;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.llm.ChatModel;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelCall;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Prompt;
import org.rosa.speech.Segment;
import org.rosa.speech.Segmenter;

/// Answers from the pack: a passage that is certain to fit, or an honest "I do not know".
public final class EmbeddedModel implements ChatModel {
  public static final String NAME = "embedded";

  private final Supplier<Knowledge> knowledge;
  private final Phrasebook phrasebook;
  private final InstantSource clock;

  public EmbeddedModel(Supplier<Knowledge> knowledge, Phrasebook phrasebook, InstantSource clock) {
    this.knowledge = knowledge;
    this.phrasebook = phrasebook;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /// What the pack says to this utterance.
  public EmbeddedAnswer answer(String utterance, Language language) {
    var known = knowledge.get();
    var tense = known.conference().tense(clock.instant());
    return switch (known.retriever().retrieve(utterance, language, tense)) {
      case Retrieval.Certain(var passage) -> new EmbeddedAnswer.Known(passage);
      case Retrieval.Related _, Retrieval.Nothing _ ->
          new EmbeddedAnswer.Unknown(phrasebook.say(Phrase.UNKNOWN, language));
    };
  }

  /// Speaks the answer sentence by sentence.
  @Override
  public ModelCall ask(Prompt prompt, Executor executor, Consumer<ModelEvent> events) {
    var text = answer(prompt.utterance(), prompt.language()).text();
    executor.execute(
        () -> {
          var segmenter = new Segmenter();
          segmenter.push(text).forEach(segment -> events.accept(text(segment)));
          segmenter.finish().ifPresent(segment -> events.accept(text(segment)));
          events.accept(new ModelEvent.Finished(FinishReason.STOP));
        });
    return () -> {};
  }

  private static ModelEvent text(Segment segment) {
    return new ModelEvent.Text(segment.text());
  }
}
