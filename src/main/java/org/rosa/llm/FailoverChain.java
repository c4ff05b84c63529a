package org.rosa.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Models in the order of preference. One that fails before a word of it was said is replaced by
/// the next, and nobody hears of it; after that the next goes on where it stopped. Each is asked
/// once for an answer at most.
public final class FailoverChain {
  /// How the chain ended.
  public sealed interface End {
    /// `model` brought the answer to its end, after those before it had failed.
    record Done(String model, FinishReason reason, List<Failure> earlier) implements End {
      public Done {
        earlier = List.copyOf(earlier);
      }
    }

    /// `model` broke off after words of it were said, and no other went on.
    record Broken(String model, Failure failure) implements End {}

    /// `model` was stopped by its listener.
    record Stopped(String model) implements End {}

    /// No word was said.
    record Exhausted(List<Failure> failures) implements End {
      public Exhausted {
        failures = List.copyOf(failures);
      }
    }
  }

  private final List<Link> links;
  private final Optional<Duration> hedge;
  private final LongSupplier nanos;

  /// @param hedge after which wait for a first word the next model is asked as well; the first that
  ///   speaks is heard, the other is cancelled; empty: never
  /// @param nanos a ticker in nanoseconds
  public FailoverChain(List<Link> links, Optional<Duration> hedge, LongSupplier nanos) {
    this.links = List.copyOf(links);
    this.hedge = hedge;
    this.nanos = nanos;
  }

  /// A chain of no model.
  public static FailoverChain none() {
    return new FailoverChain(List.of(), Optional.empty(), () -> 0);
  }

  public boolean isEmpty() {
    return links.isEmpty();
  }

  public List<Link> links() {
    return links;
  }

  /// Asks the models until one has brought the answer to its end, and waits for that. Events of the
  /// speaking model reach `audience` on `executor`; its own [ModelEvent.Finished] and
  /// [ModelEvent.Failed] are left out, they are the returned end.
  public End run(Prompt prompt, Executor executor, Audience audience, Waiting waiting)
      throws InterruptedException {
    var asked = prompt;
    var failures = new ArrayList<Failure>();
    var left = links;
    Optional<End> broken = Optional.empty();
    while (true) {
      var race = new Race(left, hedge, waiting, nanos, audience);
      var end = race.run(asked, executor);
      failures.addAll(race.failures());
      left = left.subList(race.asked(), left.size());
      switch (end) {
        case Race.End.Done(var model, var reason) -> {
          return new End.Done(model, reason, failures);
        }
        case Race.End.Stopped(var model) -> {
          return new End.Stopped(model);
        }
        case Race.End.Silent _ -> {
          return broken.orElseGet(() -> new End.Exhausted(failures));
        }
        case Race.End.Broken(var model, var failure) -> {
          var resumption = audience.resume();
          switch (resumption) {
            case Audience.Resumption.Afresh _ -> {}
            case Audience.Resumption.After(var next) -> {
              asked = next;
              broken = Optional.of(new End.Broken(model, failure));
            }
            case Audience.Resumption.Never _ -> {
              return new End.Broken(model, failure);
            }
          }
        }
      }
    }
  }
}
