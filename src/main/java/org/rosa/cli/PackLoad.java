package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.lookup.Lookups;
import org.rosa.language.Language;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.PackReader;

/// A pack brought into memory, and what that took.
///
/// @param bytes of heap that it takes
record PackLoad(Knowledge known, Times times, long bytes) {
  /// @param read from the folder to a conference
  /// @param indexed from the conference to a retriever in all languages
  record Times(Duration read, Duration indexed) {
    Times {
      requireNonNull(read, "read");
      requireNonNull(indexed, "indexed");
    }

    Duration whole() {
      return read.plus(indexed);
    }
  }

  PackLoad {
    requireNonNull(known, "known");
    requireNonNull(times, "times");
  }

  static PackLoad of(Path pack) throws BrokenPackException {
    long before = heap();
    long start = System.nanoTime();
    var conference = PackReader.read(pack).conference();
    long read = System.nanoTime();
    var known = Lookups.over(conference);
    for (var language : Language.values()) {
      known.retriever().prepare(language);
    }
    long indexed = System.nanoTime();
    long bytes = heap() - before;
    return new PackLoad(
        known,
        new Times(Duration.ofNanos(read - start), Duration.ofNanos(indexed - read)),
        Math.max(0, bytes));
  }

  /// Bytes in use when the garbage is gone.
  private static long heap() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
