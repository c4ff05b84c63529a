package org.rosa.knowledge.lookup;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.rosa.language.Language;

/// Dates and times of day as a speaker of one language says them.
final class SpokenTime {
  private static final int NOON = 12;

  private final Language language;
  private final ULocale locale;
  private final Map<String, DateFormat> formats = new ConcurrentHashMap<>();

  SpokenTime(Language language) {
    this.language = language;
    this.locale =
        switch (language) {
          case ENGLISH -> ULocale.UK;
          case ARABIC -> new ULocale("ar@numbers=latn");
          case CHINESE, FRENCH, RUSSIAN, SPANISH -> new ULocale(language.code());
        };
  }

  /// Weekday, day and month: "Tuesday 9 September".
  String day(LocalDate date) {
    return switch (language) {
      case ARABIC ->
          formatted("EEEE", date)
              + " "
              + Spelled.arabic(date.getDayOfMonth(), "%spellout-ordinal-masculine")
              + " من "
              + arabicMonth(date);
      case CHINESE -> formatted("MMMd", date) + formatted("EEEE", date);
      case ENGLISH, FRENCH, RUSSIAN, SPANISH -> formatted("EEEEdMMMM", date);
    };
  }

  /// Month and year: "July 2025".
  String month(LocalDate date) {
    return language == Language.ARABIC
        ? arabicMonth(date) + " " + date.getYear()
        : formatted("yMMMM", date).replaceFirst("\\hг\\.", " года");
  }

  /// A time of day: "13:30", "13 heures 30", "الساعة الواحدة والنصف ظهراً".
  String time(LocalTime time) {
    int hour = time.getHour();
    int minute = time.getMinute();
    int half = hour % NOON == 0 ? NOON : hour % NOON;
    return switch (language) {
      case FRENCH -> hour + (hour == 1 ? " heure" : " heures") + (minute == 0 ? "" : " " + minute);
      case ENGLISH, SPANISH, RUSSIAN -> hour + ":" + two(minute);
      case CHINESE ->
          (hour < NOON ? "上午" : hour < 18 ? "下午" : "晚上")
              + half
              + "点"
              + (minute == 0 ? "" : minute + "分");
      case ARABIC ->
          (half == 1 ? "الواحدة" : Spelled.arabic(half, "%spellout-ordinal-feminine"))
              + arabicMinutes(minute)
              + (hour < NOON ? " صباحاً" : hour < 15 ? " ظهراً" : hour < 18 ? " عصراً" : " مساءً");
    };
  }

  /// Levantine and Egyptian month names stand side by side in United Nations usage.
  private String arabicMonth(LocalDate date) {
    return formatted("MMMM", date, new ULocale("ar_LB@numbers=latn"))
        + " "
        + formatted("MMMM", date);
  }

  private static String arabicMinutes(int minute) {
    return switch (minute) {
      case 0 -> "";
      case 15 -> " والربع";
      case 20 -> " والثلث";
      case 30 -> " والنصف";
      default -> " و" + Spelled.arabic(minute, "%spellout-cardinal-feminine") + " دقيقة";
    };
  }

  /// Holder: the rules take long to read, and are no two threads' at once.
  private static final class Spelled {
    private static final RuleBasedNumberFormat ARABIC =
        new RuleBasedNumberFormat(new ULocale("ar"), RuleBasedNumberFormat.SPELLOUT);

    static synchronized String arabic(int number, String rules) {
      return ARABIC.format(number, rules);
    }
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private String formatted(String skeleton, LocalDate date) {
    return formatted(skeleton, date, locale);
  }

  private String formatted(String skeleton, LocalDate date, ULocale locale) {
    var pattern =
        formats.computeIfAbsent(
            locale.getName() + skeleton, _ -> DateFormat.getInstanceForSkeleton(skeleton, locale));
    var format = (DateFormat) pattern.clone();
    format.setTimeZone(Objects.requireNonNull(TimeZone.GMT_ZONE));
    return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
