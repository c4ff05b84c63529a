package org.rosa.cli;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.rosa.conversation.Acknowledgements;
import org.rosa.conversation.AnswerCache;
import org.rosa.conversation.AnswerPipeline;
import org.rosa.conversation.AnswerSink;
import org.rosa.conversation.Ask;
import org.rosa.conversation.Caller;
import org.rosa.conversation.Inference;
import org.rosa.conversation.Manner;
import org.rosa.conversation.Sought;
import org.rosa.conversation.Turn;
import org.rosa.embedded.Embedded;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Lessons;
import org.rosa.guardrail.Mode;
import org.rosa.guardrail.RedZone;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Knowledge;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;
import org.rosa.language.Phrasebook;
import org.rosa.llm.FailoverChain;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Message;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.pack.GoldenQuestion;
import org.rosa.speech.SpeakableText;
import org.rosa.telemetry.InferenceClock;

/// Times golden questions on their whole way through the pipeline, without a model: from the
/// utterance to the first text that is handed to the connection.
final class FirstSegments {
  private static final Manner MANNER =
      new Manner("spoken", () -> new SpeakableText(Set.of()), false);

  private final Knowledge known;
  private final Executor executor;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AnswerPipeline pipeline;

  private FirstSegments(Knowledge known, Context loop) {
    this.known = known;
    this.executor = work -> loop.runOnContext(_ -> work.run());
    var phrasebook = new Phrasebook();
    var guardrail =
        new Guardrail(RedZone.EMPTY, Mode.OFF, new LanguageDetector(Map.of()), Lessons.forgotten());
    this.pipeline =
        new AnswerPipeline(
            () -> known,
            () -> guardrail,
            new Embedded(phrasebook),
            new AnswerPipeline.Models(FailoverChain.none(), 1),
            true,
            phrasebook,
            new Acknowledgements(Optional.empty(), phrasebook, System::nanoTime),
            AnswerCache.off(),
            now::get,
            System::nanoTime);
  }

  /// Asks all questions once to warm up and then as often as told, one after the other.
  static Map<Language, Latencies> measure(
      Knowledge known, List<GoldenQuestion> golden, int rounds, Vertx vertx)
      throws InterruptedException {
    var way = new FirstSegments(known, vertx.getOrCreateContext());
    way.round(golden);
    var times = new EnumMap<Language, List<Duration>>(Language.class);
    for (int round = 0; round < rounds; round++) {
      way.round(golden)
          .forEach(
              (language, list) ->
                  times.computeIfAbsent(language, _ -> new ArrayList<>()).addAll(list));
    }
    var latencies = new EnumMap<Language, Latencies>(Language.class);
    times.forEach((language, list) -> latencies.put(language, new Latencies(list)));
    return latencies;
  }

  private Map<Language, List<Duration>> round(List<GoldenQuestion> golden)
      throws InterruptedException {
    var times = new EnumMap<Language, List<Duration>>(Language.class);
    for (var question : golden) {
      times.computeIfAbsent(question.language(), _ -> new ArrayList<>()).add(time(question));
    }
    return times;
  }

  private Duration time(GoldenQuestion golden) throws InterruptedException {
    now.set(GoldenJudge.moment(golden, known.conference().event()));
    var turn = turn(golden);
    var clock = new InferenceClock(System::nanoTime);
    var inference = new Inference("bench", Caller.unlimited("bench"), turn, MANNER, clock);
    pipeline.answer(inference, executor, new Silent());
    return clock.toFirstSegment().orElseThrow();
  }

  private static Turn turn(GoldenQuestion golden) {
    var messages = new ArrayList<Message>();
    for (var line : golden.history()) {
      var said = line.substring(line.indexOf(' ') + 1);
      messages.add(
          line.startsWith("R:") ? new Message.Rosa(said, List.of()) : new Message.Visitor(said));
    }
    messages.add(new Message.Visitor(golden.ask()));
    return new Turn(
        Optional.empty(),
        new Ask.Utterance(golden.ask()),
        messages,
        new Sought(golden.ask(), golden.language()),
        Optional.empty(),
        golden.language(),
        Map.of(),
        false);
  }

  /// Nobody listens.
  private record Silent() implements AnswerSink {
    @Override
    public void text(String piece) {}

    @Override
    public void toolCall(ModelEvent.ToolCallPart part) {}

    @Override
    public void cite(List<Citation> citations) {}

    @Override
    public void finish(FinishReason reason, Usage usage) {}
  }
}
