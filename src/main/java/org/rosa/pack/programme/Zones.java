package org.rosa.pack.programme;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The zone of times that have none: what the source names for all of them, else what the caller
/// said, else none. A zone is never guessed.
///
/// @param source named by the source for all its times
/// @param given said by the caller
record Zones(Optional<ZoneId> source, Optional<ZoneId> given) {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?"
              + "\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

  static Zones given(Optional<ZoneId> zone) {
    return new Zones(Optional.empty(), zone);
  }

  /// The same with the zone the source names, if it names one that exists.
  Zones named(String name) {
    var zone = zone(name);
    return zone.isPresent() ? new Zones(zone, given) : this;
  }

  /// The zone or offset of this name, if there is one.
  static Optional<ZoneId> zone(String name) {
    try {
      return name.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(name.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// This time of the clock in its zone.
  ZonedDateTime at(LocalDateTime time) throws UnreadableSourceException {
    return time.atZone(
        source
            .or(() -> given)
            .orElseThrow(
                () ->
                    new UnreadableSourceException(
                        "gives times without a time zone, such as "
                            + time
                            + "; say which it is, such as --zone Europe/Vienna")));
  }

  /// A moment written as `2025-09-08T13:00:00+02:00`; the offset may be missing.
  ZonedDateTime iso(String text) throws RowRejectedException, UnreadableSourceException {
    var parts = ISO.matcher(text.strip());
    if (!parts.matches()) {
      throw new RowRejectedException(
          "'" + SourceText.shown(text) + "' is no time such as 2025-09-08T13:00:00+02:00");
    }
    try {
      var local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
      var offset = Optional.ofNullable(parts.group(3));
      return offset.isEmpty()
          ? at(local)
          : OffsetDateTime.of(local, ZoneOffset.of(offset.get())).toZonedDateTime();
    } catch (DateTimeParseException e) {
      throw new RowRejectedException("'" + SourceText.shown(text) + "' does not exist");
    } catch (DateTimeException e) {
      throw new RowRejectedException("'" + SourceText.shown(text) + "' has no such offset");
    }
  }
}
