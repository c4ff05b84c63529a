package org.rosa.load;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/// A server that is asked.
///
/// @param name as the table has it
/// @param url of its chat route
/// @param headers what it wants besides the usual ones, such as a key
/// @param process its process, whose memory and work are measured; empty where that is of no
///   interest
public record Target(
    String name, String url, Map<String, String> headers, Optional<ProcessHandle> process) {
  public Target {
    requireNonNull(name, "name");
    requireNonNull(url, "url");
    headers = Map.copyOf(headers);
    requireNonNull(process, "process");
  }

  /// Memory that its process holds now; zero where that is not known.
  public long residentBytes() {
    return Work.of(process).residentBytes();
  }
}
