package org.rosa.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// The answers being given, up to the hard limit, and until the server closes.
final class OpenStreams {
  private final int limit;
  private final LongSupplier nanos;
  private final Set<Client> open = new HashSet<>();
  private boolean closing;

  /// @param nanos a ticker in nanoseconds
  OpenStreams(int limit, LongSupplier nanos) {
    this.limit = limit;
    this.nanos = nanos;
  }

  /// Takes a place; or says why there is none.
  synchronized Optional<Refusal> enter(Client client) {
    if (closing) {
      return Optional.of(Refusal.closing());
    }
    if (open.size() >= limit) {
      return Optional.of(Refusal.full());
    }
    open.add(client);
    return Optional.empty();
  }

  synchronized void leave(Client client) {
    open.remove(client);
    notifyAll();
  }

  synchronized int open() {
    return open.size();
  }

  /// Lets nobody in from now on.
  synchronized void close() {
    closing = true;
  }

  /// Ends every answer that is being given.
  synchronized void dismiss() {
    open.forEach(Client::dismiss);
  }

  /// Waits until no answer is being given, for so long at most; whether that came to be.
  synchronized boolean awaitNone(Duration patience) throws InterruptedException {
    long until = nanos.getAsLong() + patience.toNanos();
    long left = patience.toNanos();
    while (!open.isEmpty() && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = until - nanos.getAsLong();
    }
    return open.isEmpty();
  }
}
