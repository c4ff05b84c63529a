package org.rosa.knowledge;

import java.util.Locale;
import java.util.Optional;

/// A kind of facility of the International Monitoring System, as Annex 1 to the Protocol lists
/// them.
public enum Technology {
  PRIMARY_SEISMIC("PS", "primary seismic"),
  AUXILIARY_SEISMIC("AS", "auxiliary seismic"),
  HYDROACOUSTIC("HA", "hydroacoustic"),
  INFRASOUND("IS", "infrasound"),
  RADIONUCLIDE("RN", "radionuclide"),
  LABORATORY("RL", "radionuclide laboratory");

  private final String prefix;
  private final String word;

  Technology(String prefix, String word) {
    this.prefix = prefix;
    this.word = word;
  }

  /// The letters before the number of a facility's code.
  public String prefix() {
    return prefix;
  }

  /// The kind in the fewest letters: `primary`, `hydroacoustic`, `laboratory`.
  public String word() {
    return switch (this) {
      case PRIMARY_SEISMIC -> "primary";
      case AUXILIARY_SEISMIC -> "auxiliary";
      case HYDROACOUSTIC, INFRASOUND, RADIONUCLIDE, LABORATORY -> name().toLowerCase(Locale.ROOT);
    };
  }

  /// The technology called so in `stations.csv`.
  public static Optional<Technology> of(String word) {
    for (var technology : values()) {
      if (technology.word.equals(word)) {
        return Optional.of(technology);
      }
    }
    return Optional.empty();
  }
}
