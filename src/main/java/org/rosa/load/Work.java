package org.rosa.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What a process takes of the machine, as Linux counts it; elsewhere its memory stays zero.
record Work(Optional<ProcessHandle> process, Duration cpuBefore) {
  static Work of(Optional<ProcessHandle> process) {
    return new Work(process, cpu(process));
  }

  /// Processor time since this was made.
  Duration cpuSinceThen() {
    return cpu(process).minus(cpuBefore);
  }

  /// Memory that the process holds now (`VmRSS`).
  long residentBytes() {
    return process
        .map(handle -> resident(Path.of("/proc", handle.pid() + "", "status")))
        .orElse(0L);
  }

  private static Duration cpu(Optional<ProcessHandle> process) {
    return process.flatMap(handle -> handle.info().totalCpuDuration()).orElse(Duration.ZERO);
  }

  private static long resident(Path status) {
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
