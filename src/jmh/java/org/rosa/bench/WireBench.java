package org.rosa.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.rosa.wire.CompletionHead;
import org.rosa.wire.SseReader;
import org.rosa.wire.SseWriter;
import org.rosa.wire.UpstreamChunk;

/// A model's stream read and an answer's stream written; times are for one word.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(WireBench.WORDS)
public class WireBench {
  static final int WORDS = 64;

  private static final CompletionHead HEAD =
      new CompletionHead("chatcmpl-0f78890d0c6f49439b44f5174714b735", 1_795_479_874, "gpt-4o");

  /// How many bytes arrive at a time; 0 stands for one event.
  @Param({"0", "100"})
  private int piece;

  private List<byte[]> pieces = List.of();
  private String event = "";

  @Setup
  public void write() {
    var frames = new ArrayList<byte[]>();
    var writer = new SseWriter(HEAD, frames::add);
    for (int i = 0; i < WORDS; i++) {
      writer.text(" station");
    }
    event = new String(frames.getFirst(), StandardCharsets.UTF_8).substring("data: ".length());
    pieces = piece == 0 ? frames : cut(frames);
  }

  private List<byte[]> cut(List<byte[]> frames) {
    var all = new StringBuilder();
    frames.forEach(frame -> all.append(new String(frame, StandardCharsets.UTF_8)));
    var cut = new ArrayList<byte[]>();
    for (int at = 0; at < all.length(); at += piece) {
      var part = all.substring(at, Math.min(all.length(), at + piece));
      cut.add(part.getBytes(StandardCharsets.UTF_8));
    }
    return cut;
  }

  /// From bytes to events.
  @Benchmark
  public void eventsRead(Blackhole hole) {
    var reader = new SseReader(1 << 20, hole::consume);
    for (var bytes : pieces) {
      reader.read(bytes);
    }
  }

  /// From an event to what it says.
  @Benchmark
  public void chunksRead(Blackhole hole) {
    for (int i = 0; i < WORDS; i++) {
      hole.consume(UpstreamChunk.read(event));
    }
  }

  /// From words to frames.
  @Benchmark
  public void framesWritten(Blackhole hole) {
    var writer = new SseWriter(HEAD, hole::consume);
    for (int i = 0; i < WORDS; i++) {
      writer.text(" station");
    }
  }
}
