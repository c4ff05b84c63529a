package org.rosa.http;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts the answers being given, up to the hard limit.
final class OpenStreams {
  private final int limit;
  private final AtomicInteger open = new AtomicInteger();

  OpenStreams(int limit) {
    this.limit = limit;
  }

  /// Takes a place; false when all are taken.
  boolean enter() {
    if (open.incrementAndGet() > limit) {
      open.decrementAndGet();
      return false;
    }
    return true;
  }

  void leave() {
    open.decrementAndGet();
  }

  int open() {
    return open.get();
  }
}
