package org.rosa.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Who was let in to ask.
///
/// @param name of the key, for people; never secret
/// @param guest a visitor at the page; empty for a platform
record Admission(String name, Profile profile, Optional<Guest> guest) {
  Admission {
    requireNonNull(name, "name");
    requireNonNull(profile, "profile");
    requireNonNull(guest, "guest");
  }

  static Admission of(ApiKey key) {
    return new Admission(key.name(), key.profile(), Optional.empty());
  }

  static Admission of(Guest guest) {
    return new Admission(Guests.NAME, Profile.SSE, Optional.of(guest));
  }
}
