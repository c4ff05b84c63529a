package org.rosa.knowledge;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A value that is made when it is first asked for, by the thread that asks; whoever asks meanwhile
/// waits for it.
public final class Once<T> {
  private final FutureTask<T> made;

  public Once(Callable<T> maker) {
    made = new FutureTask<>(maker);
  }

  /// The value. Making it is not interrupted, nor is waiting for it, which lasts no longer.
  public T get() {
    made.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return made.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not be made", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
