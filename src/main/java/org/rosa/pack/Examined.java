package org.rosa.pack;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.rosa.knowledge.Conference;

/// A pack after a look at all of it.
///
/// @param pack empty where an error makes the pack unusable
/// @param golden the questions it must answer, as far as they can be read
/// @param findings by file and line
public record Examined(Optional<Pack> pack, List<GoldenQuestion> golden, List<Finding> findings) {
  public Examined {
    requireNonNull(pack, "pack");
    golden = List.copyOf(golden);
    findings = List.copyOf(findings);
  }

  public Optional<Conference> conference() {
    return pack.map(Pack::conference);
  }

  /// Whether one of the findings is an error.
  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }
}
