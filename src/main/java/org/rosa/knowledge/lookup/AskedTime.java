package org.rosa.knowledge.lookup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rosa.knowledge.Event;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

/// The day and the hours an utterance asks for.
///
/// @param from the first moment that counts, where the utterance names a part of the day
/// @param until the first moment that no longer counts
record AskedTime(Optional<LocalDate> day, LocalTime from, LocalTime until) {
  private static final LocalTime NOON = LocalTime.NOON;
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s?(?:of\\s|de\\s|日|号|من\\s)?(?:september|septembre|septiembre|сентябр|سبتمبر|ايلول)"
              + "|(?:september|9月|九月)\\s?(?:the\\s)?(\\d{1,2})");
  private static final Pattern HOUR =
      Pattern.compile(
          "(?<![a-z\\d.])(\\d{1,2})\\s?(?::|(?:h|heures?)(?!\\p{L})|点|час\\p{L}*)\\s?(\\d{2})?|(?<!\\d)(\\d{1,2})(?:[:.](\\d{2}))?\\s?(am|pm|a\\.m|p\\.m|a m|p m)");

  static AskedTime of(
      Heard heard, String utterance, Language spoken, Event event, LocalDate today) {
    var day = day(heard, utterance, event, today);
    var hour = hour(SpokenHour.written(TextFold.fold(utterance), spoken));
    if (hour.isPresent()) {
      return new AskedTime(day, hour.get(), hour.get().plusMinutes(1));
    }
    if (heard.asks(Sense.MORNING)) {
      return new AskedTime(day, LocalTime.MIN, NOON);
    }
    return heard.asks(Sense.AFTERNOON)
        ? new AskedTime(day, NOON, LocalTime.MAX)
        : new AskedTime(day, LocalTime.MIN, LocalTime.MAX);
  }

  /// The utterance without the date and the hour that it names.
  static String without(String utterance, Language spoken) {
    var folded = SpokenHour.written(TextFold.fold(utterance), spoken);
    return HOUR.matcher(DATE.matcher(folded).replaceAll(" , ")).replaceAll(" , ");
  }

  /// Whether only a part of the day is asked for.
  boolean narrows() {
    return !from.equals(LocalTime.MIN) || !until.equals(LocalTime.MAX);
  }

  private static Optional<LocalDate> day(
      Heard heard, String utterance, Event event, LocalDate today) {
    for (var weekday : DayOfWeek.values()) {
      if (weekday.getValue() <= 5 && heard.asks(Sense.named(weekday.name()))) {
        return event
            .start()
            .datesUntil(event.end().plusDays(1))
            .filter(date -> date.getDayOfWeek() == weekday)
            .findFirst();
      }
    }
    if (heard.asks(Sense.TODAY)) {
      return Optional.of(today);
    }
    if (heard.asks(Sense.TOMORROW)) {
      return Optional.of(today.plusDays(1));
    }
    if (heard.asks(Sense.YESTERDAY)) {
      return Optional.of(today.minusDays(1));
    }
    var date = DATE.matcher(TextFold.fold(utterance));
    if (date.find()) {
      int number = Integer.parseInt(date.group(1) != null ? date.group(1) : date.group(2));
      return event
          .start()
          .datesUntil(event.end().plusDays(1))
          .filter(day -> day.getDayOfMonth() == number)
          .findFirst();
    }
    return Optional.empty();
  }

  private static Optional<LocalTime> hour(String utterance) {
    var hour = HOUR.matcher(utterance);
    if (!hour.find()) {
      return Optional.empty();
    }
    boolean twelve = hour.group(3) != null;
    int hours = Integer.parseInt(twelve ? hour.group(3) : hour.group(1));
    var written = twelve ? hour.group(4) : hour.group(2);
    int minutes = written == null ? 0 : Integer.parseInt(written);
    boolean afternoon = (twelve && hour.group(5).startsWith("p")) || utterance.contains("下午");
    if (afternoon && hours < 12) {
      hours += 12;
    }
    return hours > 23 || minutes > 59
        ? Optional.empty()
        : Optional.of(LocalTime.of(hours, minutes));
  }
}
