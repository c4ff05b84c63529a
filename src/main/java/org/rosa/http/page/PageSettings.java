package org.rosa.http.page;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an operator says of the page.
///
/// @param kiosks the machines it stands on, the usual one first; may be none
/// @param publicUrl where phones reach this server; empty where nobody said
public record PageSettings(List<Kiosk> kiosks, Timings timings, Optional<URI> publicUrl) {
  /// A machine that shows the page.
  ///
  /// @param room id of the room it stands in
  public record Kiosk(String id, String room) {
    public Kiosk {
      requireNonNull(id, "id");
      requireNonNull(room, "room");
    }
  }

  /// After which times the page acts.
  ///
  /// @param silence nobody speaks or touches before the visitor is asked
  /// @param grace the visitor has to say that he is still there; at least 20 seconds (WCAG 2.2.1)
  /// @param cap a conversation takes at most
  /// @param wrapup its end is shown
  public record Timings(Duration silence, Duration grace, Duration cap, Duration wrapup) {
    public Timings {
      requireNonNull(silence, "silence");
      requireNonNull(cap, "cap");
      requireNonNull(wrapup, "wrapup");
      if (grace.compareTo(Duration.ofSeconds(20)) < 0) {
        throw new IllegalArgumentException("who reads slowly needs 20 seconds, not " + grace);
      }
    }
  }

  public PageSettings {
    kiosks = List.copyOf(kiosks);
    requireNonNull(timings, "timings");
    requireNonNull(publicUrl, "publicUrl");
  }

  /// The kiosk of this id; of an unknown one nobody knows where it stands.
  public Optional<Kiosk> kiosk(String id) {
    return kiosks.stream().filter(kiosk -> kiosk.id().equals(id)).findFirst();
  }

  /// The id of the kiosk that is meant when none is named.
  public String usualKiosk() {
    return kiosks.isEmpty() ? "main" : kiosks.getFirst().id();
  }
}
