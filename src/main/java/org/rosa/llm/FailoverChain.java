package org.rosa.llm;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Models in the order of preference: the first that starts to speak gives the answer; one that
/// fails before its first word is replaced by the next, and nobody hears of it.
public final class FailoverChain {
  /// A model and how long it may take.
  public record Link(ChatModel model, Patience patience) {
    public Link {
      requireNonNull(model, "model");
      requireNonNull(patience, "patience");
    }
  }

  /// How the chain ended.
  public sealed interface End {
    /// `model` gave its whole answer, after those before it had failed.
    record Done(String model, FinishReason reason, List<Failure> earlier) implements End {
      public Done {
        earlier = List.copyOf(earlier);
      }
    }

    /// `model` broke off after it had begun to speak.
    record Broken(String model, Failure failure) implements End {}

    /// `model` was stopped by its listener.
    record Stopped(String model) implements End {}

    /// No model said a word.
    record Exhausted(List<Failure> failures) implements End {
      public Exhausted {
        failures = List.copyOf(failures);
      }
    }
  }

  private final List<Link> links;
  private final LongSupplier nanos;

  /// @param nanos a ticker in nanoseconds
  public FailoverChain(List<Link> links, LongSupplier nanos) {
    this.links = List.copyOf(links);
    this.nanos = nanos;
  }

  public boolean isEmpty() {
    return links.isEmpty();
  }

  /// Asks the models in turn until one has spoken, and waits for the end of its answer. Events of
  /// the speaking model reach `listener` on `executor`; its own [ModelEvent.Finished] and
  /// [ModelEvent.Failed] are left out, they are the returned end.
  public End run(Prompt prompt, Executor executor, Listener listener) throws InterruptedException {
    var failures = new ArrayList<Failure>();
    for (var link : links) {
      var attempt = new Attempt(link.patience(), nanos, listener);
      switch (attempt.run(link.model(), prompt, executor)) {
        case Attempt.End.Done(var reason) -> {
          return new End.Done(link.model().name(), reason, failures);
        }
        case Attempt.End.Broken(var failure) -> {
          return new End.Broken(link.model().name(), failure);
        }
        case Attempt.End.Stopped _ -> {
          return new End.Stopped(link.model().name());
        }
        case Attempt.End.Silent(var failure) -> failures.add(failure);
      }
    }
    return new End.Exhausted(failures);
  }
}
