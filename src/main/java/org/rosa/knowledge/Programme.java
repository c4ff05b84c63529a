package org.rosa.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of the programme.
///
/// @param unscheduled known contributions without a time
/// @param topics themes and topics, each theme before its topics
public record Programme(
    List<Day> days, List<Talk> unscheduled, List<Speaker> speakers, List<Topic> topics) {
  public static final Programme EMPTY = new Programme(List.of(), List.of(), List.of(), List.of());

  public Programme {
    days = List.copyOf(days);
    unscheduled = List.copyOf(unscheduled);
    speakers = List.copyOf(speakers);
    topics = List.copyOf(topics);
  }

  /// Every talk, the scheduled ones first and in their order.
  public Stream<Talk> talks() {
    return Stream.concat(days.stream().flatMap(day -> day.talks().stream()), unscheduled.stream());
  }

  public Optional<Day> day(LocalDate date) {
    return days.stream().filter(day -> day.date().equals(date)).findFirst();
  }

  public Optional<Speaker> speaker(String id) {
    return speakers.stream().filter(speaker -> speaker.id().equals(id)).findFirst();
  }
}
