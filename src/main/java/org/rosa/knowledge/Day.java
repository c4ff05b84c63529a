package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/// What is known of one day of the programme.
///
/// @param complete whether the whole day is known; otherwise there is more than `talks`
/// @param talks in the order of their times
public record Day(LocalDate date, boolean complete, List<Talk> talks) {
  public Day {
    requireNonNull(date, "date");
    talks = List.copyOf(talks);
  }
}
