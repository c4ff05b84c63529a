package org.rosa.guardrail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.rosa.speech.Segment;
import org.rosa.speech.Segmenter;
import org.rosa.speech.TextStream;

/// The stream that holds text until it is judged: hold, judge, release.
///
/// **Idea.** Deltas become segments (a clause or sentence, at most 240 letters). A segment is
/// judged together with the last 200 letters that were released, so a violation that spans segments
/// is found; only the segment itself is released. What is inspected and what is released are never
/// the same value.
///
/// **Time.** Text that has waited 300 ms for the end of its segment is judged up to its last word,
/// the first words of an answer after 150 ms: nobody listens yet, and everybody waits. The stream
/// has no clock of its own: its owner calls [#tick], at [#due] at the latest.
///
/// **Blocking.** The first declined segment ends the stream: it and everything after it is dropped,
/// and [#blocked] tells why. What was released stays; a segment is released whole or not at all, so
/// no word is cut. A judge that throws blocks.
///
/// **Invariant.** Nothing unjudged is released. Where nothing is declined the released text equals
/// the input, however it was cut.
public final class GuardedStream implements TextStream {
  /// Most letters that are held for the end of a segment.
  public static final int SIZE_CAP = Segmenter.DEFAULT_LIMIT;

  /// Longest that text is held for the end of a segment.
  public static final Duration TIME_CAP = Duration.ofMillis(300);

  /// Longest that the first words are held: half of what the plan's 400 ms leave beside a model's
  /// 150 ms, the rest is for machine and network.
  public static final Duration FIRST_TIME_CAP = Duration.ofMillis(150);

  private static final int CARRIED = 200;
  private static final System.Logger LOG = System.getLogger(GuardedStream.class.getName());

  /// Judges a segment that is about to be said.
  @FunctionalInterface
  public interface Judge {
    /// @param carried the end of what was released, for context
    /// @param fresh the segment
    Verdict judge(String carried, String fresh);
  }

  private final Judge judge;
  private final Verdict.Decline failure;
  private final LongSupplier nanos;
  private final Segmenter segmenter = new Segmenter(SIZE_CAP);
  private final StringBuilder held = new StringBuilder();
  private final StringBuilder carried = new StringBuilder();
  private OptionalLong heldSince = OptionalLong.empty();
  private Optional<Verdict.Decline> blocked = Optional.empty();

  /// @param failure the verdict where the judge throws
  /// @param nanos a ticker in nanoseconds
  public GuardedStream(Judge judge, Verdict.Decline failure, LongSupplier nanos) {
    this.judge = judge;
    this.failure = failure;
    this.nanos = nanos;
  }

  /// Takes the next delta and returns what may be spoken of all there is.
  @Override
  public String push(String delta) {
    if (blocked.isPresent() || delta.isEmpty()) {
      return "";
    }
    held.append(delta);
    return released(segmenter.push(delta));
  }

  /// Judges and returns what has waited too long.
  public String tick() {
    if (blocked.isPresent() || due().isEmpty() || nanos.getAsLong() < due().getAsLong()) {
      return "";
    }
    return released(segmenter.cutWords().stream().toList());
  }

  /// When [#tick] has something to do, in the ticker's time; empty while nothing is held.
  public OptionalLong due() {
    return heldSince.isPresent()
        ? OptionalLong.of(heldSince.getAsLong() + cap().toNanos())
        : OptionalLong.empty();
  }

  private Duration cap() {
    return carried.isEmpty() ? FIRST_TIME_CAP : TIME_CAP;
  }

  @Override
  public String finish() {
    if (blocked.isPresent()) {
      return "";
    }
    var last = released(segmenter.finish().stream().toList());
    if (blocked.isPresent() || !held.toString().isBlank()) {
      return last;
    }
    var blanks = held.toString();
    held.setLength(0);
    return last + blanks;
  }

  /// Ends the stream where its last sentence ends; words of one that has no end are dropped.
  public String finishSentence() {
    if (blocked.isPresent()) {
      return "";
    }
    var last = released(segmenter.finishSentence().stream().toList());
    held.setLength(0);
    heldSince = OptionalLong.empty();
    return last;
  }

  /// A stream for what is said after this one, which is judged together with the end of it.
  public GuardedStream next() {
    var next = new GuardedStream(judge, failure, nanos);
    next.carried.append(carried);
    return next;
  }

  /// Why the stream ended; empty while it goes on.
  public Optional<Verdict.Decline> blocked() {
    return blocked;
  }

  private String released(List<Segment> segments) {
    var free = new StringBuilder();
    for (var segment : segments) {
      if (verdict(segment) instanceof Verdict.Decline decline) {
        blocked = Optional.of(decline);
        held.setLength(0);
        break;
      }
      free.append(segment.text());
      held.delete(0, segment.text().length());
      carry(segment.text());
    }
    note(!segments.isEmpty());
    return free.toString();
  }

  private Verdict verdict(Segment segment) {
    try {
      return judge.judge(carried.toString(), segment.text());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "a segment could not be judged and is not said", e);
      return failure;
    }
  }

  private void carry(String text) {
    carried.append(text);
    int over = carried.length() - CARRIED;
    if (over > 0) {
      carried.delete(0, over);
    }
  }

  /// Keeps the time since which the held text waits; a new segment begins a new wait.
  private void note(boolean segmentLeft) {
    if (held.toString().isBlank() || blocked.isPresent()) {
      heldSince = OptionalLong.empty();
    } else if (heldSince.isEmpty() || segmentLeft) {
      heldSince = OptionalLong.of(nanos.getAsLong());
    }
  }
}
