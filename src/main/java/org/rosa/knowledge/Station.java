package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// A facility of the International Monitoring System as Annex 1 to the Protocol lists it.
///
/// @param code technology and number, such as `PS9`
/// @param states the responsible States as the Treaty names them; none where it leaves them open
/// @param place the place as the Treaty's English text has it
/// @param placeInFrench the place as the Treaty's French text has it
public record Station(
    String code,
    Technology technology,
    List<String> states,
    Optional<String> place,
    Optional<String> placeInFrench,
    Optional<Coordinates> coordinates,
    String notes) {
  /// A point of the Treaty's list, exact to about a tenth of a degree up to one degree.
  ///
  /// @param latitude degrees north, -90 to 90
  /// @param longitude degrees east, -180 to 180
  public record Coordinates(double latitude, double longitude) {
    public Coordinates {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("no point on the globe: " + latitude + ", " + longitude);
      }
    }
  }

  public Station {
    requireNonNull(technology, "technology");
    if (!code.startsWith(technology.prefix())) {
      throw new IllegalArgumentException(
          "'" + code + "' does not begin with " + technology.prefix());
    }
    states = List.copyOf(states);
    requireNonNull(place, "place");
    requireNonNull(placeInFrench, "placeInFrench");
    requireNonNull(coordinates, "coordinates");
    requireNonNull(notes, "notes");
  }
}
