package org.rosa.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.rosa.CurrentPack;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Lessons;
import org.rosa.guardrail.Verdict;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Retrieval;
import org.rosa.language.Language;
import org.rosa.llm.Message;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.PackReader;
import org.rosa.wire.ChatRequest;
import org.rosa.wire.ChatRequestReader;
import org.rosa.wire.MalformedRequestException;

/// What a question meets once: its reading, its language, judgement and retrieval; and the
/// judgement of one segment of an answer.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PackBench {
  private static final Instant NOW = Instant.parse("2025-09-09T08:00:00Z");

  @Param({"ENGLISH", "ARABIC", "CHINESE"})
  private Language language = Language.ENGLISH;

  private CurrentPack pack = made();
  private Guardrail guardrail = pack.guardrail();
  private Knowledge knowledge = pack.knowledge();
  private String question = "";
  private String segment = "";
  private byte[] body = {};

  private static CurrentPack made() {
    try {
      return new CurrentPack(PackReader.read(Path.of("packs/snt2025")), Lessons.forgotten());
    } catch (BrokenPackException e) {
      throw new IllegalStateException(e);
    }
  }

  @Setup
  public void choose() {
    question =
        switch (language) {
          case ARABIC -> "كيف تستمع المحطات إلى المحيطات؟";
          case CHINESE -> "台站如何倾听海洋？";
          default -> "How do the stations listen to the oceans?";
        };
    segment =
        switch (language) {
          case ARABIC -> "تستمع محطات الشبكة إلى الأرض والمحيطات والهواء. ";
          case CHINESE -> "监测网络的台站倾听大地、海洋和空气。";
          default -> "The stations of the network listen to the ground, the oceans and the air. ";
        };
    body =
        "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
            .formatted(question)
            .getBytes(StandardCharsets.UTF_8);
    guardrail.prepare(language);
    knowledge.retriever().prepare(language);
  }

  @Benchmark
  public ChatRequest requestRead() throws MalformedRequestException {
    return ChatRequestReader.read(body);
  }

  @Benchmark
  public Verdict utteranceJudged() {
    return guardrail.judgeInput(question, List.of(), language);
  }

  @Benchmark
  public Verdict segmentJudged() {
    return guardrail.judgeOutput(segment.repeat(2), segment, language);
  }

  @Benchmark
  public Retrieval retrieved() {
    return knowledge.retriever().retrieve(new Question(question, language, NOW, List.of()));
  }

  @Benchmark
  public Language languageChosen() {
    return pack.languages()
        .choose(List.of(new Message.Visitor(question)), Optional.empty(), question);
  }
}
