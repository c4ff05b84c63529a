package org.rosa.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.rosa.speech.Segmenter;
import org.rosa.speech.SpeakableText;
import org.rosa.speech.WholeWords;

/// An answer of some sentences made speakable, and cut into segments; times are for the answer.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SpeechBench {
  private static final int DELTA = 5;

  @Param({"en", "ar", "zh"})
  private String language;

  private List<String> deltas = List.of();

  @Setup
  public void cut() {
    var text =
        switch (language) {
          case "ar" ->
              "تستمع محطات الشبكة إلى الأرض والمحيطات والهواء. وتصل تسجيلاتها إلى **فيينا** خلال ثوان."
                  .repeat(3);
          case "zh" -> "监测网络的台站倾听大地、海洋和空气。它们的记录几秒钟内就到达**维也纳**。".repeat(3);
          default ->
              ("The stations of the network listen to the ground, the oceans and the air. What they"
                      + " record travels to **Vienna** in a few seconds. ")
                  .repeat(3);
        };
    var letters = text.codePoints().mapToObj(Character::toString).toList();
    deltas =
        IntStream.iterate(0, at -> at < letters.size(), at -> at + DELTA)
            .mapToObj(at -> letters.subList(at, Math.min(letters.size(), at + DELTA)))
            .map(delta -> String.join("", delta))
            .toList();
  }

  @Benchmark
  public void spoken(Blackhole hole) {
    var text = new WholeWords(new SpeakableText(Set.of("emotion", "break")));
    for (var delta : deltas) {
      hole.consume(text.push(delta));
    }
    hole.consume(text.finish());
  }

  @Benchmark
  public void segmented(Blackhole hole) {
    var segmenter = new Segmenter();
    for (var delta : deltas) {
      hole.consume(segmenter.push(delta));
    }
    hole.consume(segmenter.finish());
  }
}
