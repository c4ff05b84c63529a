package org.rosa.stage;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.rosa.knowledge.TalkKind;
import org.rosa.knowledge.Technology;
import org.rosa.language.Language;
import org.rosa.language.Messages;

/// What cards say beside the pack's own words, in one language, from `stage_<code>.properties`.
public final class StageWords {
  private final Messages messages;
  private final DateFormat days;
  private final DateFormat dates;

  public StageWords(Language language) {
    this.messages = new Messages(StageWords.class, "stage", language);
    this.days = format("EEEEdMMMM", language);
    this.dates = format("yMMMMd", language);
  }

  private static DateFormat format(String skeleton, Language language) {
    var format = DateFormat.getInstanceForSkeleton(skeleton, locale(language));
    format.setTimeZone(Objects.requireNonNull(TimeZone.GMT_ZONE));
    return format;
  }

  /// Numbers in Arabic are Latin, as room codes are; days stand before months in English.
  private static ULocale locale(Language language) {
    return switch (language) {
      case ARABIC -> new ULocale("ar@numbers=latn");
      case ENGLISH -> new ULocale("en_GB");
      case CHINESE, FRENCH, RUSSIAN, SPANISH -> new ULocale(language.code());
    };
  }

  public String say(String key) {
    return messages.say(key);
  }

  /// A sentence with its gaps filled.
  public String say(String key, Map<String, Object> gaps) {
    return messages.say(key, gaps);
  }

  String kind(TalkKind kind) {
    return say("kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  String kind(Technology technology) {
    return say("tech." + technology.name().toLowerCase(Locale.ROOT));
  }

  /// Weekday, day and month, with a capital.
  String day(LocalDate date) {
    return capitalized(written(date, days));
  }

  /// Day, month and year.
  public String date(LocalDate date) {
    return written(date, dates);
  }

  private static String written(LocalDate date, DateFormat format) {
    var moment = Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    return ((DateFormat) format.clone()).format(moment);
  }

  /// The same text with a capital at its beginning.
  public static String capitalized(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return new StringBuilder(text)
        .replace(0, Character.charCount(first), Character.toString(Character.toTitleCase(first)))
        .toString();
  }
}
