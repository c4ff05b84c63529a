package org.rosa.pack.programme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates, hours and durations as spreadsheets write them.
///
/// @param monthFirst whether 09/08/2025 is 8 September; empty where the file does not show it
record CsvTimes(Optional<Boolean> monthFirst) {
  private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

  /// Excel numbers of the years 2000 to 2099; a smaller number is no date.
  private static final int FIRST_SERIAL = 36_526;

  private static final int LAST_SERIAL = 73_050;
  private static final int MINUTES_A_DAY = 24 * 60;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,15})?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
  private static final Pattern HOUR =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))(?::\\d{2})?\\s*([AaPp])?\\.?[Mm]?\\.?");
  private static final Pattern MINUTES =
      Pattern.compile("(\\d{1,3})\\s*(?:min\\.?|minutes|мин\\.?|分钟)?");
  private static final Pattern HOURS_LONG = Pattern.compile("(\\d{1,2})[:h](\\d{2})(?::\\d{2})?");

  /// Reads the order of day and month off all dates of a file: one number above 12 tells.
  static CsvTimes seenIn(List<String> dates) {
    boolean first = false;
    boolean second = false;
    for (var date : dates) {
      var parts = SLASHED.matcher(bare(date).split(" ", 2)[0]);
      if (parts.matches()) {
        first |= Integer.parseInt(parts.group(1)) > 12;
        second |= Integer.parseInt(parts.group(2)) > 12;
      }
    }
    return new CsvTimes(first == second ? Optional.empty() : Optional.of(second));
  }

  /// With digits of one kind and nothing around them.
  static String bare(String text) {
    var digits = new StringBuilder();
    text.strip()
        .codePoints()
        .forEach(
            c -> {
              int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
              digits.appendCodePoint(digit >= 0 ? '0' + digit : c);
            });
    return SourceText.line(digits.toString());
  }

  /// Whether this is a date and an hour in one Excel number.
  static boolean isSerialMoment(String text) {
    return serial(text).filter(number -> number.stripTrailingZeros().scale() > 0).isPresent();
  }

  LocalDate date(String text) throws RowRejectedException {
    var bare = bare(text);
    var serial = serial(bare);
    if (serial.isPresent()) {
      return EXCEL_DAY_ZERO.plusDays(serial.get().longValue());
    }
    try {
      for (var pattern : List.of(YEAR_FIRST, CHINESE)) {
        var parts = pattern.matcher(bare);
        if (parts.matches()) {
          return date(parts.group(1), parts.group(2), parts.group(3));
        }
      }
      var dotted = DOTTED.matcher(bare);
      if (dotted.matches()) {
        return date(dotted.group(3), dotted.group(2), dotted.group(1));
      }
      var slashed = SLASHED.matcher(bare);
      if (slashed.matches()) {
        return slashed(slashed.group(1), slashed.group(2), slashed.group(3));
      }
    } catch (DateTimeException e) {
      throw new RowRejectedException("the day '" + SourceText.shown(text) + "' does not exist");
    }
    throw new RowRejectedException("'" + SourceText.shown(text) + "' is no day such as 2025-09-08");
  }

  LocalTime hour(String text) throws RowRejectedException {
    var bare = bare(text);
    if (NUMBER.matcher(bare).matches()
        && (bare.startsWith("0.") || bare.startsWith("0,") || isSerialMoment(bare))) {
      return LocalTime.ofSecondOfDay(60L * (minutes(fraction(bare)) % MINUTES_A_DAY));
    }
    var parts = HOUR.matcher(bare);
    if (parts.matches()) {
      int hour = Integer.parseInt(parts.group(1));
      var half = parts.group(3);
      boolean fits = half == null ? hour < 24 : hour >= 1 && hour <= 12;
      int minute = Integer.parseInt(parts.group(2));
      if (fits && minute < 60) {
        boolean afternoon = half != null && half.equalsIgnoreCase("p");
        return LocalTime.of(half == null ? hour : hour % 12 + (afternoon ? 12 : 0), minute);
      }
    }
    throw new RowRejectedException("'" + SourceText.shown(text) + "' is no hour such as 13:30");
  }

  /// A length as `0:30`, as minutes or as Excel's part of a day.
  Duration duration(String text) throws RowRejectedException {
    var bare = bare(text);
    var hours = HOURS_LONG.matcher(bare);
    if (hours.matches()) {
      return Duration.ofHours(Long.parseLong(hours.group(1)))
          .plusMinutes(Long.parseLong(hours.group(2)));
    }
    var minutes = MINUTES.matcher(bare);
    if (minutes.matches()) {
      return Duration.ofMinutes(Long.parseLong(minutes.group(1)));
    }
    if (NUMBER.matcher(bare).matches() && (bare.startsWith("0.") || bare.startsWith("0,"))) {
      return Duration.ofMinutes(minutes(fraction(bare)));
    }
    throw new RowRejectedException(
        "'" + SourceText.shown(text) + "' is no duration such as 0:30 or 30");
  }

  private LocalDate slashed(String first, String second, String year) throws RowRejectedException {
    if (first.equals(second)) {
      return date(year, first, second);
    }
    boolean american =
        monthFirst.orElseThrow(
            () ->
                new RowRejectedException(
                    "'"
                        + first
                        + "/"
                        + second
                        + "/"
                        + year
                        + "' may begin with the day or the month; write it as "
                        + year
                        + "-MM-DD"));
    return american ? date(year, first, second) : date(year, second, first);
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Optional<BigDecimal> serial(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(text.replace(',', '.'));
    int days = number.intValue();
    return days >= FIRST_SERIAL && days <= LAST_SERIAL ? Optional.of(number) : Optional.empty();
  }

  private static BigDecimal fraction(String number) {
    return new BigDecimal(number.replace(',', '.')).remainder(BigDecimal.ONE);
  }

  private static long minutes(BigDecimal partOfDay) {
    return Math.round(partOfDay.doubleValue() * MINUTES_A_DAY);
  }
}
