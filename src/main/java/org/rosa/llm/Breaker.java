package org.rosa.llm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/// Keeps a model that fails from being asked, so that no visitor waits for it in vain and the
/// server can recover.
///
/// States: CLOSED -> OPEN after [#TRIP] failures in a row, or at once where the server says how
/// long it wants to be left alone; OPEN -> PROBING when its rest is over, with the one request that
/// comes first; PROBING -> CLOSED when that succeeds, -> OPEN for longer when it fails. Who leaves
/// before the end decides nothing.
public final class Breaker {
  /// Failures in a row that open it.
  static final int TRIP = 3;

  private static final Duration FIRST_REST = Duration.ofSeconds(2);
  private static final Duration LONGEST_REST = Duration.ofSeconds(30);

  /// A server's own word is believed up to this.
  private static final Duration LONGEST_WISH = Duration.ofSeconds(60);

  private static final int MOST_DOUBLINGS = 4;
  private static final System.Logger LOG = System.getLogger("org.rosa.models");

  /// Whether a model is asked.
  public enum State {
    CLOSED(0),
    PROBING(1),
    OPEN(2);

    private final int figure;

    State(int figure) {
      this.figure = figure;
    }

    /// The state as metrics show it.
    public int figure() {
      return figure;
    }
  }

  private final String model;
  private final LongSupplier nanos;
  private final DoubleSupplier jitter;
  private final Map<Failure.Kind, LongAdder> failures = new EnumMap<>(Failure.Kind.class);
  private State state = State.CLOSED;
  private int inARow;
  private int rests;
  private long opensAgain;

  /// @param model its name, for the log
  /// @param nanos a ticker in nanoseconds
  /// @param jitter random numbers from 0 to 1, so that nodes do not come back all at once
  public Breaker(String model, LongSupplier nanos, DoubleSupplier jitter) {
    this.model = requireNonNull(model, "model");
    this.nanos = nanos;
    this.jitter = jitter;
    for (var kind : Failure.Kind.values()) {
      failures.put(kind, new LongAdder());
    }
  }

  /// The leave to ask the model once; one of its methods is called when it is known how it went.
  final class Permit {
    private final boolean probe;

    private Permit(boolean probe) {
      this.probe = probe;
    }

    void succeeded() {
      succeed(this);
    }

    void failed(Failure failure) {
      fail(this, failure);
    }

    /// The request was given up before it was known how it would end.
    void left() {
      leave(this);
    }
  }

  /// Takes the leave to ask; empty while the model rests.
  synchronized Optional<Permit> enter() {
    if (!mayEnter()) {
      count(Failure.Kind.RESTING);
      return Optional.empty();
    }
    if (state == State.CLOSED) {
      return Optional.of(new Permit(false));
    }
    state = State.PROBING;
    return Optional.of(new Permit(true));
  }

  /// Counts a request for which the model was not asked, because it had enough to do.
  void passedOver() {
    count(Failure.Kind.BUSY);
  }

  /// Whether [#enter] would let somebody in.
  synchronized boolean mayEnter() {
    return switch (state) {
      case CLOSED -> true;
      case OPEN -> nanos.getAsLong() - opensAgain >= 0;
      case PROBING -> false;
    };
  }

  public synchronized State state() {
    return state;
  }

  /// How often the model has failed in this way.
  public long failures(Failure.Kind kind) {
    return requireNonNull(failures.get(kind)).sum();
  }

  private synchronized void succeed(Permit permit) {
    if (permit.probe) {
      LOG.log(System.Logger.Level.INFO, "model=" + model + " breaker=closed");
      state = State.CLOSED;
      rests = 0;
    }
    if (state == State.CLOSED) {
      inARow = 0;
    }
  }

  private synchronized void fail(Permit permit, Failure failure) {
    count(failure.kind());
    if (!failure.kind().isModels()) {
      leave(permit);
      return;
    }
    if (permit.probe || state == State.CLOSED) {
      inARow++;
      if (permit.probe || inARow >= TRIP || failure.retryAfter().isPresent()) {
        open(failure);
      }
    }
  }

  /// A probe that tells nothing leaves its place to the next.
  private synchronized void leave(Permit permit) {
    if (permit.probe) {
      state = State.OPEN;
    }
  }

  private void open(Failure failure) {
    var rest = failure.retryAfter().map(Breaker::granted).orElseGet(this::rest);
    rests++;
    state = State.OPEN;
    opensAgain = nanos.getAsLong() + rest.toNanos();
    LOG.log(
        System.Logger.Level.WARNING,
        "model=" + model + " breaker=open reason=" + failure.word() + " ms=" + rest.toMillis());
  }

  private static Duration granted(Duration wish) {
    return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
  }

  /// Twice as long after every rest that did not help, a fifth more or less by chance.
  private Duration rest() {
    long doubled = FIRST_REST.toNanos() << Math.min(rests, MOST_DOUBLINGS);
    long rest = Math.min(doubled, LONGEST_REST.toNanos());
    return Duration.ofNanos((long) (rest * (0.8 + 0.4 * jitter.getAsDouble())));
  }

  private void count(Failure.Kind kind) {
    requireNonNull(failures.get(kind)).increment();
  }
}
